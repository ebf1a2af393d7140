package dev.podweft.model;

import java.util.Objects;

/** Where a record stands: the file as it was named on input, with {@code /} between folders, and the line, from 1. */
public record SourceLocation(String file, int line) implements Comparable<SourceLocation> {

    public SourceLocation {
        Objects.requireNonNull(file, "file");
        if (line < 1) {
            throw new IllegalArgumentException("line counts from 1: " + line);
        }
    }

    @Override
    public int compareTo(SourceLocation other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
