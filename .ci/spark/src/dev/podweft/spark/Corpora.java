package dev.podweft.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the corpora of the tests lie. */
final class Corpora {

    private static final Path ROOT = Path.of(System.getProperty("podweft.root", ".")).toAbsolutePath().normalize();

    /** The listings that are part of the project. */
    static final Path SEEDS = ROOT.resolve("seeds");

    /** The product. */
    static final Path JAR = ROOT.resolve("target/podweft.jar").toAbsolutePath().normalize();

    private Corpora() {
    }

    /** Returns the seeds, and the development corpora where they lie beside the project. */
    static List<Path> development() {
        Path gold = ROOT.resolve("../shared/gold");
        return Stream.of(SEEDS, gold.resolve("dev.jsonl"), gold.resolve("train.jsonl")).filter(Files::exists).toList();
    }
}
