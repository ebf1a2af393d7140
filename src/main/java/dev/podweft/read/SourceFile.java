package dev.podweft.read;

import java.util.Objects;

/**
 * One file that was read.
 *
 * @param name the file as it was named on input, with {@code /} between folders
 * @param format what it was read as: {@code listing}, {@code json-lines} or {@code feed}
 * @param sha256 the hash of its bytes, 64 lower-case hexadecimal digits
 * @param records how many records it gave
 */
public record SourceFile(String name, String format, long bytes, String sha256, int records) {

    public SourceFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(sha256, "sha256");
    }
}
