package dev.podweft.spark;

import dev.podweft.BuildOptions;
import dev.podweft.TopGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What to build, and how.
 *
 * @param inputs files, folders and patterns, on any file system that Hadoop knows
 * @param output the folder to write
 * @param partBytes from which size on a file of JSON Lines is read in parts, and how large they are
 * @param block how many episodes one machine holds at a time to find those that are alike
 * @param large from how many episodes on the graph files show only a part
 * @param top how many concepts they show then
 */
public record Settings(List<String> inputs, String output, int partBytes, int block, int large, int top) {

    private static final Set<String> NAMES = Set.of("-o", "--part", "--block", "--large-from", "--top");

    public Settings {
        inputs = List.copyOf(inputs);
        Objects.requireNonNull(output, "output");
        if (Math.min(Math.min(partBytes, block), Math.min(large, top)) < 1) {
            throw new IllegalArgumentException("sizes must be at least 1: " + partBytes + ", " + block + ", " + large
                + ", " + top);
        }
    }

    /** Returns settings that do for most clusters. */
    public static Settings of(List<String> inputs, String output) {
        return new Settings(inputs, output, 32 << 20, 1_000_000, BuildOptions.DEFAULTS.largeFrom(), TopGraph.MOST);
    }

    /**
     * Returns what the words of a command line ask for: {@code build INPUT... -o OUTPUT}, and of {@code --part BYTES},
     * {@code --block EPISODES}, {@code --large-from EPISODES} and {@code --top CONCEPTS} any.
     *
     * @throws SparkBuildException where they ask for something else
     */
    static Settings parse(String... words) {
        List<String> inputs = new ArrayList<>();
        Map<String, String> named = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            if (!words[i].startsWith("-")) {
                inputs.add(words[i]);
            } else if (NAMES.contains(words[i]) && i + 1 < words.length) {
                named.put(words[i], words[++i]);
            } else {
                throw usage(words[i]);
            }
        }
        if (words.length == 0 || !words[0].equals("build") || inputs.isEmpty() || !named.containsKey("-o")) {
            throw usage(String.join(" ", words));
        }
        Settings plain = of(inputs, named.get("-o"));
        return new Settings(inputs, plain.output, number(named, "--part", plain.partBytes),
            number(named, "--block", plain.block), number(named, "--large-from", plain.large),
            number(named, "--top", plain.top));
    }

    private static int number(Map<String, String> named, String name, int usual) {
        String words = named.getOrDefault(name, Integer.toString(usual));
        if (!words.matches("[1-9]\\d{0,8}")) {
            throw new SparkBuildException(name + " " + words + " found; expected a number from 1; correct it");
        }
        return Integer.parseInt(words);
    }

    private static SparkBuildException usage(String found) {
        return new SparkBuildException("\"" + found + "\" found; expected build INPUT... -o OUTPUT [--part BYTES] "
            + "[--block EPISODES] [--large-from EPISODES] [--top CONCEPTS]; see docs/scale.md");
    }

    /** Returns the same with smaller pieces of work. */
    public Settings withPieces(int bytes, int episodes) {
        return new Settings(inputs, output, bytes, episodes, large, top);
    }

    /** Returns the same with another limit for the graph that is shown. */
    public Settings withGraph(int largeFrom, int topConcepts) {
        return new Settings(inputs, output, partBytes, block, largeFrom, topConcepts);
    }
}
