package dev.podweft;

import dev.podweft.model.Problem;
import java.util.List;

/** Input that was read and holds no entry. The message is one line. */
public final class BuildException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BuildException(List<Problem> problems) {
        super(problems.isEmpty() ? "the input holds no entry; nothing was written"
            : problems.get(0) + " (and no entry was found elsewhere; nothing was written)");
    }
}
