package dev.podweft.cli;

import dev.podweft.store.BuildRow;
import dev.podweft.store.Catalog;
import dev.podweft.store.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The two states that are compared, each with the name a person gave it. */
record Sides(Side old, Side now) {

    /** One state: what it is called, and what holds in it. */
    record Side(String name, Snapshot snapshot) {
    }

    /**
     * Returns the states that {@code names} stand for: a folder, or the number of a build of {@code folder}. One name
     * is compared with the last build, and without any, the last build with the one before it.
     */
    static Sides of(Path folder, List<String> names) throws IOException {
        List<String> both = new ArrayList<>(names);
        boolean numbers = names.size() < 2 || names.stream().anyMatch(name -> !Files.isDirectory(Path.of(name)));
        if (!numbers) {
            return new Sides(ofFolder(both.get(0)), ofFolder(both.get(1)));
        }
        Optional<Catalog> opened = Catalog.open(folder);
        if (opened.isEmpty()) {
            throw Failure.error("no catalog in " + folder + ": name two folders, or run podweft build first, or name"
                + " its folder with --graph");
        }
        try (Catalog catalog = opened.get()) {
            int last = catalog.last().number();
            if (both.isEmpty()) {
                both.add(Integer.toString(last - 1));
            }
            if (both.size() == 1) {
                both.add(Integer.toString(last));
            }
            if (both.get(0).equals("0")) {
                throw Failure.nothingFound("only one build of " + folder + " is known; there is nothing to compare it"
                    + " with yet");
            }
            return new Sides(side(catalog, folder, both.get(0)), side(catalog, folder, both.get(1)));
        }
    }

    private static Side side(Catalog catalog, Path folder, String name) throws IOException {
        if (Files.isDirectory(Path.of(name))) {
            return ofFolder(name);
        }
        List<Integer> builds = catalog.builds().stream().map(BuildRow::number).toList();
        Optional<Integer> number = builds.stream().filter(build -> build.toString().equals(name)).findFirst();
        return new Side("build " + name, catalog.snapshot(number.orElseThrow(() -> Failure.error("no folder and no"
            + " build of " + folder + " is called " + name + "; its builds are 1 to " + builds.size()))));
    }

    private static Side ofFolder(String name) throws IOException {
        return new Side(name, Snapshot.of(GraphOptions.open(Path.of(name))));
    }
}
