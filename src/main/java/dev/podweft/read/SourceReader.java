package dev.podweft.read;

import java.io.IOException;

/**
 * Reads one format: one source to records.
 *
 * <p>Implementations are immutable and safe to share. An entry that cannot be read becomes a problem with its line and
 * never costs the entries around it.
 */
public interface SourceReader {

    /** Returns the short name of the format, such as {@code listing}. */
    String format();

    /** Returns whether {@code source} looks like this format, judged by how it begins. */
    boolean accepts(SourceText source);

    /**
     * Returns the records of {@code source} in the order they stand, what was passed over, and the file itself.
     *
     * @throws ReadException if there is nothing to read: not a single entry, or none that is whole
     * @throws IOException if the bytes cannot be had
     */
    ReadResult read(SourceText source) throws IOException;
}
