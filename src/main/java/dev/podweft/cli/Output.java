package dev.podweft.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The output, as UTF-8, with {@code \n} as line end. Tells a reader that went away from a disk that is full. Not for
 * several threads.
 */
final class Output extends Writer {

    private final Writer target;

    Output(OutputStream out) {
        target = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    @Override
    public void write(char[] buffer, int from, int count) throws Broken {
        try {
            target.write(buffer, from, count);
        } catch (IOException failed) {
            throw new Broken(failed);
        }
    }

    @Override
    public void flush() throws Broken {
        try {
            target.flush();
        } catch (IOException failed) {
            throw new Broken(failed);
        }
    }

    /** Only flushes: the stream belongs to who gave it. */
    @Override
    public void close() throws Broken {
        flush();
    }

    /** The output takes no more. */
    static final class Broken extends IOException {

        private static final long serialVersionUID = 1L;

        private Broken(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /** Returns whether the reader went away, which is its right, rather than something having gone wrong. */
        boolean readerLeft() {
            String message = String.valueOf(getMessage());
            return message.toLowerCase(java.util.Locale.ROOT).contains("pipe");
        }
    }
}
