package dev.podweft.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** Lets libraries that ask for a {@link Writer} write to an {@link Appendable}; closing it closes nothing. */
final class AppendableWriter extends Writer {

    private final Appendable out;

    AppendableWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        out.append(CharBuffer.wrap(characters, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        out.append(text, from, from + length);
    }

    @Override
    public void flush() {
        // The target decides when to flush.
    }

    @Override
    public void close() {
        // The target is the caller's to close.
    }
}
