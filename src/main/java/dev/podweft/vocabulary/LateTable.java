package dev.podweft.vocabulary;

import dev.podweft.text.PhraseTable;
import java.nio.ByteBuffer;
import java.util.function.Supplier;

/** The names of a vocabulary, read when first asked for: who only asks for concepts needs none. Safe to share. */
final class LateTable implements Supplier<PhraseTable> {

    private final ByteBuffer bytes;
    private volatile PhraseTable table;

    /** Takes bytes that a table was written to, from where it starts. */
    LateTable(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Returns the one table; threads that ask at the same time wait for it. */
    @Override
    public PhraseTable get() {
        if (table == null) {
            read();
        }
        return table;
    }

    private synchronized void read() {
        if (table == null) {
            table = PhraseTable.read(bytes.duplicate());
        }
    }
}
