package dev.podweft.read;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceLocation;
import java.util.List;
import java.util.Objects;

/**
 * Input that cannot be read at all. The message is one line: it starts with {@code file:} or {@code file:line:} and
 * says what was found, what was expected, and what to do.
 */
public final class ReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 400;

    private final String file;
    private final int line;
    private final String detail;

    ReadException(String file, String detail) {
        super(file + ": " + line(detail));
        this.file = Objects.requireNonNull(file, "file");
        this.line = 1;
        this.detail = line(detail);
    }

    ReadException(SourceLocation location, String detail) {
        super(location + ": " + line(detail));
        this.file = location.file();
        this.line = location.line();
        this.detail = line(detail);
    }

    /** Returns {@code detail} on one line, cut where what it quotes of a source is too long to read. */
    static String line(String detail) {
        return DateNotes.shown(detail, LONGEST);
    }

    /** Returns the first of {@code problems} that cost something, of a source of which nothing could be read. */
    static ReadException first(SourceText source, List<Problem> problems) {
        return problems.stream().filter(problem -> problem.severity() == Problem.Severity.SKIPPED).findFirst()
            .map(first -> new ReadException(first.location(), first.message()))
            .orElseGet(() -> new ReadException(source.name(), "no episode found; expected at least one; "
                + "check the file"));
    }

    /** Returns where the trouble is; line 1 where it is the file as a whole. */
    public SourceLocation location() {
        return new SourceLocation(file, line);
    }

    /** Returns this as a problem to report, for a bad file among good ones. */
    public Problem toProblem() {
        return new Problem(location(), Problem.Severity.SKIPPED, detail);
    }
}
