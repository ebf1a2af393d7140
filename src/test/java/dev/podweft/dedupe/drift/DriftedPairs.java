package dev.podweft.dedupe.drift;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes labelled sets: {@code tune.jsonl} of the shows to learn from and {@code measure.jsonl} of the others.
 *
 * <pre>java dev.podweft.dedupe.drift.DriftedPairs ../shared/gold FOLDER</pre>
 *
 * <p>A gold folder that is not there is left out; the seeds and the templates are always there.
 */
public final class DriftedPairs {

    private static final int MINUTE = 60;

    private final List<String> lines = new ArrayList<>();
    private final List<Copy> unnamed = new ArrayList<>();
    private final Map<String, List<Copy>> byDay = new HashMap<>();

    private DriftedPairs() {
    }

    /** Writes both sets. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /** Writes both sets into {@code folder}, with what {@code gold} has, if it is there. */
    static void write(Path gold, Path folder) throws IOException {
        Files.createDirectories(folder);
        DriftedPairs tune = new DriftedPairs();
        DriftedPairs measure = new DriftedPairs();
        for (Show show : Originals.shows(gold)) {
            (show.tuned() ? tune : measure).add(show);
        }
        tune.addOtherShows();
        measure.addOtherShows();
        tune.write(folder.resolve("tune.jsonl"));
        measure.write(folder.resolve("measure.jsonl"));
    }

    /** Writes a set of {@code shows} made from templates, for a measure of speed. */
    static void writeMany(int shows, Path file) throws IOException {
        DriftedPairs pairs = new DriftedPairs();
        for (int i = 0; i < shows; i++) {
            pairs.add(Templates.show(Templates.pick(Templates.MATTERS, new Random(i)) + " hour " + i, 100 + i, 60, false));
        }
        pairs.write(file);
    }

    private void add(Show plain) {
        Lookalikes.Result result = Lookalikes.add(plain);
        List<Copy> copies = new Drift(result.show()).copies();
        copies.forEach(copy -> lines.add(json(copy.fields())));
        copies.stream().filter(copy -> !copy.fields().has("show")).forEach(unnamed::add);
        copies.forEach(copy -> byDay.computeIfAbsent(copy.fields().path("date").asText(), k -> new ArrayList<>()).add(copy));
        Map<Integer, List<Copy>> byEpisode = new HashMap<>();
        copies.forEach(copy -> byEpisode.computeIfAbsent(copy.episode(), k -> new ArrayList<>()).add(copy));
        for (int i = 0; i < result.show().episodes().size(); i++) {
            List<Copy> same = byEpisode.get(i);
            for (int one = 0; one < same.size(); one++) {
                for (int other = one + 1; other < same.size(); other++) {
                    pair(same.get(one), same.get(other), true, kind(same.get(one)) + " and " + kind(same.get(other)));
                }
            }
        }
        Random random = new Random(plain.key().hashCode());
        for (Lookalike alike : result.lookalikes()) {
            for (Copy left : byEpisode.get(alike.first())) {
                for (Copy right : byEpisode.get(alike.second())) {
                    if (!left.source().equals(right.source()) && random.nextInt(3) > 0) {
                        pair(left, right, false, alike.kind());
                    }
                }
            }
        }
    }

    /** Pairs records that name no show with records of other shows of that day, the nearest in length before others. */
    private void addOtherShows() {
        for (Copy left : unnamed) {
            String show = left.source().substring(0, left.source().indexOf('/') + 1);
            byDay.get(left.fields().path("date").asText()).stream().filter(right -> !right.source().startsWith(show))
                .filter(right -> !left.fields().path("date").asText().isEmpty())
                .min(Comparator.comparing((Copy right) -> apart(left, right)).thenComparing(Copy::name))
                .ifPresent(right -> pair(left, right, false, "other show"));
        }
    }

    private static int apart(Copy left, Copy right) {
        return Math.abs(left.fields().path("duration").asInt() / MINUTE - right.fields().path("duration").asInt() / MINUTE);
    }

    private static String kind(Copy copy) {
        return copy.source().substring(copy.source().indexOf('/') + 1);
    }

    private void pair(Copy left, Copy right, boolean same, String kind) {
        lines.add(json(new ObjectMapper().createObjectNode().put("left", left.name()).put("right", right.name())
            .put("same", same).put("kind", kind)));
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
    }
}
