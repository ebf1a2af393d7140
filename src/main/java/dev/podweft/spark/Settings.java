package dev.podweft.spark;

import java.util.List;
import java.util.Objects;

/**
 * What to build, and how.
 *
 * @param inputs files, folders and patterns, on any file system that Hadoop knows
 * @param output the folder to write
 * @param partBytes from which size on a file of JSON Lines is read in parts, and how large they are
 * @param block how many episodes one machine holds at a time to find those that are alike
 * @param whole how many episodes there may be for the graph files to show all of them
 * @param top how many concepts they show else
 */
public record Settings(List<String> inputs, String output, int partBytes, int block, int whole, int top) {

    public Settings {
        inputs = List.copyOf(inputs);
        Objects.requireNonNull(output, "output");
        if (Math.min(Math.min(partBytes, block), Math.min(whole, top)) < 1) {
            throw new IllegalArgumentException("sizes must be at least 1: " + partBytes + ", " + block + ", " + whole
                + ", " + top);
        }
    }

    /** Returns settings that do for most clusters. */
    public static Settings of(List<String> inputs, String output) {
        return new Settings(inputs, output, 32 << 20, 1_000_000, 20_000, 2000);
    }

    /** Returns the same with smaller pieces of work. */
    public Settings withPieces(int bytes, int episodes) {
        return new Settings(inputs, output, bytes, episodes, whole, top);
    }

    /** Returns the same with another limit for the graph that is shown. */
    public Settings withGraph(int wholeUpTo, int topConcepts) {
        return new Settings(inputs, output, partBytes, block, wholeUpTo, topConcepts);
    }
}
