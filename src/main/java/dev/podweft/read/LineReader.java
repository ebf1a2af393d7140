package dev.podweft.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads lines up to a limit, so that one endless line cannot fill the memory. A line ends with {@code \n},
 * {@code \r\n}, {@code \r} or the text. For one thread.
 */
final class LineReader implements Closeable {

    /** The longest line, in UTF-16 units, that is kept. */
    static final int LIMIT = 8 << 20;

    private final Reader reader;
    private final char[] buffer = new char[8192];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int end;
    private boolean afterReturn;
    private int number;
    private long length;

    LineReader(Reader reader) {
        this(reader, 1);
    }

    /** Reads lines of which the first has the number {@code first}. */
    LineReader(Reader reader, int first) {
        this.reader = reader;
        this.number = first - 1;
    }

    /** Moves to the next line; returns false after the last. */
    boolean advance() throws IOException {
        line.setLength(0);
        length = 0;
        boolean any = false;
        while (fill()) {
            if (afterReturn && buffer[at] == '\n') {
                at++;
                afterReturn = false;
                continue;
            }
            afterReturn = false;
            any = true;
            if (takeUpToEnd()) {
                break;
            }
        }
        number += any ? 1 : 0;
        return any;
    }

    private boolean takeUpToEnd() {
        int stop = endOfLine();
        length += stop - at;
        line.append(buffer, at, Math.min(stop - at, LIMIT - line.length()));
        at = stop;
        if (at == end) {
            return false;
        }
        afterReturn = buffer[at++] == '\r';
        return true;
    }

    /** Returns the line read last, cut at the limit. */
    String line() {
        return line.toString();
    }

    /** Returns the number of the line read last. */
    int number() {
        return number;
    }

    /** Returns whether the line read last was longer than the limit. */
    boolean tooLong() {
        return length > LIMIT;
    }

    /** Returns what to say of a line that is too long. */
    String complaint() {
        return "a line of " + length + " characters found; expected at most " + LIMIT
            + "; check what the file is, and break the line";
    }

    private boolean fill() throws IOException {
        if (at == end) {
            end = Math.max(0, reader.read(buffer));
            at = 0;
        }
        return at < end;
    }

    private int endOfLine() {
        int stop = at;
        while (stop < end && buffer[stop] != '\n' && buffer[stop] != '\r') {
            stop++;
        }
        return stop;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
