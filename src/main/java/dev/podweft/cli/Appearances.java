package dev.podweft.cli;

import dev.podweft.graph.Evidence;
import dev.podweft.graph.Node;
import dev.podweft.query.Appearance;
import java.io.IOException;
import java.util.Comparator;

/** How an episode that speaks of something is written, with the words that say it best. Stateless. */
final class Appearances {

    private static final Comparator<Evidence> TELLING = Comparator
        .comparing((Evidence evidence) -> evidence.second().isEmpty())
        .thenComparing(Comparator.comparingDouble(Evidence::score).reversed());

    private Appearances() {
    }

    /** Returns date and title on one line. */
    static Rich episode(Node.Episode episode) {
        Rich line = new Rich();
        episode.date().ifPresent(date -> line.add(Ink.FAINT, date + "  "));
        return line.add(episode.label());
    }

    /** Returns the minute and the sentence that tell most; those with a minute come before others. */
    static Rich quote(Appearance appearance) {
        return Nodes.words(best(appearance));
    }

    private static Evidence best(Appearance appearance) {
        return appearance.evidence().stream().min(TELLING).orElseThrow();
    }

    static void print(Screen screen, int indent, Appearance appearance) throws IOException {
        screen.block(indent, episode(appearance.episode()));
        screen.block(indent + 4, quote(appearance));
    }

    /** Writes the fields {@code episode}, {@code title}, {@code date}, {@code weight} and the best {@code evidence}. */
    static void fields(JsonLines json, Appearance appearance) throws IOException {
        json.field("episode", appearance.episode().key()).field("title", appearance.episode().label())
            .date("date", appearance.episode().date()).field("weight", appearance.weight()).start("evidence");
        Nodes.write(json, best(appearance));
        json.end();
    }

    static void write(JsonLines json, String name, Appearance appearance) throws IOException {
        json.start(name);
        fields(json, appearance);
        json.end();
    }

    static void write(JsonLines json, String name, Iterable<Appearance> appearances) throws IOException {
        json.list(name);
        for (Appearance appearance : appearances) {
            json.start();
            fields(json, appearance);
            json.end();
        }
        json.endList();
    }
}
