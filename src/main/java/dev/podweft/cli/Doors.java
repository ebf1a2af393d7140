package dev.podweft.cli;

import dev.podweft.Podweft;
import java.util.function.Supplier;

/** What a command that works on texts needs: the surroundings, the messages, and the front door, loaded when asked. */
record Doors(Surroundings surroundings, Messages messages, Supplier<Podweft> podweft) {

    Progress progress(Standard standard) {
        return new Progress(messages, surroundings.errIsTerminal() && !standard.quiet());
    }
}
