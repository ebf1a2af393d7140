package dev.podweft.store;

import java.util.Objects;

/**
 * What a catalog says of one build.
 *
 * @param number from 1
 * @param version of Podweft
 * @param program SHA-256 of the program, its vocabulary and its model
 * @param vocabulary SHA-256 of the vocabulary
 */
public record BuildRow(int number, String version, String program, String vocabulary, Counts counts) {

    /**
     * How much there was.
     *
     * @param files that were read
     * @param entries in them, and kept
     * @param kept entries among them that have left their source
     * @param tagged episodes that were tagged anew
     */
    public record Counts(int files, int entries, int kept, int episodes, int concepts, int links, int tagged) {
    }

    public BuildRow {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(vocabulary, "vocabulary");
        Objects.requireNonNull(counts, "counts");
    }
}
