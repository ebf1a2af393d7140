package dev.podweft.bench;

import dev.podweft.model.Episode;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which lines of a made-up corpus are one episode. Immutable. */
final class Truth {

    private final Map<String, Integer> episodes;
    private final long pairs;

    private Truth(Map<String, Integer> episodes, long pairs) {
        this.episodes = episodes;
        this.pairs = pairs;
    }

    /** How many pairs of lines were taken for one episode rightly, wrongly, and how many were missed. */
    record Agreement(long right, long wrong, long missed) {

        double precision() {
            return right / (double) (right + wrong);
        }

        double recall() {
            return right / (double) (right + missed);
        }
    }

    /** Reads what {@link Generate} wrote into {@code folder}. */
    static Truth read(Path folder) throws IOException {
        Map<String, Integer> episodes = new HashMap<>();
        long pairs = 0;
        int number = 0;
        for (String line : Files.readAllLines(folder.resolve(Generate.TRUTH))) {
            String[] places = line.split("\t");
            for (String place : places) {
                episodes.put(place, number);
            }
            number++;
            pairs += places.length * (places.length - 1L) / 2;
        }
        return new Truth(episodes, pairs);
    }

    /** Returns how many pairs of lines are one episode. */
    long pairs() {
        return pairs;
    }

    /** Compares pair by pair. */
    Agreement compare(List<Episode> found) {
        long right = 0;
        long all = 0;
        for (Episode episode : found) {
            List<Integer> truth = episode.records().stream().map(SourceRecord::location).map(this::episode).toList();
            for (int i = 0; i < truth.size(); i++) {
                for (int j = i + 1; j < truth.size(); j++) {
                    all++;
                    right += truth.get(i) >= 0 && truth.get(i).equals(truth.get(j)) ? 1 : 0;
                }
            }
        }
        return new Agreement(right, all - right, pairs - right);
    }

    private int episode(SourceLocation location) {
        String file = location.file().substring(location.file().lastIndexOf('/') + 1);
        return episodes.getOrDefault(file + ":" + location.line(), -1);
    }
}
