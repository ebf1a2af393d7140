package dev.podweft.dedupe.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.podweft.model.SourceRecord;
import dev.podweft.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Where episodes come from: annotated and related gold where it is at hand, the seeds, and templates. Stateless. */
final class Originals {

    private static final Set<String> TUNED = Set.of("syntax", "oxide-and-friends", "rawkode-academy", "new-rustacean");
    private static final Map<String, String> NAMES = Map.of("syntax", "Syntax", "oxide-and-friends",
        "Oxide and Friends", "rawkode-academy", "Rawkode Academy", "new-rustacean", "New Rustacean", "gcp-podcast",
        "GCP Podcast", "haskell-interlude", "The Haskell Interlude", "pyvideo-talks", "PyVideo Talks");

    private Originals() {
    }

    /** Returns all shows; those of {@code gold} are left out where there is no such folder. */
    static List<Show> shows(Path gold) throws IOException {
        List<Show> shows = new ArrayList<>();
        shows.add(seeds());
        Map<String, Map<String, JsonNode>> byShow = new LinkedHashMap<>();
        for (String name : List.of("related/gcp-podcast.jsonl", "related/new-rustacean.jsonl", "dev.jsonl", "train.jsonl")) {
            for (String line : Files.exists(gold.resolve(name)) ? Files.readAllLines(gold.resolve(name))
                    : List.<String>of()) {
                JsonNode node = new ObjectMapper().readTree(line);
                byShow.computeIfAbsent(node.path("show").asText(), k -> new LinkedHashMap<>())
                    .putIfAbsent(node.path("title").asText(), node);
            }
        }
        byShow.forEach((key, episodes) -> shows.add(fromGold(key, List.copyOf(episodes.values()))));
        shows.addAll(Templates.shows(60));
        return shows;
    }

    private static Show fromGold(String key, List<JsonNode> nodes) {
        Random random = new Random(key.hashCode());
        List<Original> originals = new ArrayList<>();
        LocalDate date = LocalDate.of(2017, 2, 6);
        for (JsonNode node : nodes) {
            date = node.has("date") ? LocalDate.parse(node.path("date").asText())
                : date.plusDays(5 + random.nextInt(10));
            int number = originals.size() + 1;
            originals.add(new Original(number, node.path("title").asText().replaceFirst("^e\\d+: ", ""), date, 500 + random.nextInt(5000),
                node.path("description").asText(), 0, "").numbered(number, key));
        }
        return new Show(key, NAMES.getOrDefault(key, key), TUNED.contains(key), "Write to us: https://" + key
            + ".example/contact. The feed is at https://" + key + ".example/feed.xml.", originals);
    }

    /** Returns the show of the seeds, after the table that was written by hand. */
    private static Show seeds() throws IOException {
        List<SourceRecord> records = new Sources().read(List.of(Path.of("seeds"))).records();
        List<String> files = List.copyOf(new TreeSet<>(records.stream().map(r -> r.location().file()).toList()));
        List<Original> originals = new ArrayList<>();
        Random random = new Random(31);
        List<JsonNode> rows = new ArrayList<>();
        new YAMLMapper().readTree(Originals.class.getResourceAsStream("/spec/dedupe/seeds-episodes.yaml"))
            .forEach(rows::add);
        for (int i = rows.size() - 1; i >= 0; i--) {
            JsonNode row = rows.get(i);
            String[] shown = row.get("shown").asText().split(":");
            String text = records.stream().filter(r -> r.location().file().equals(files.get(Integer.parseInt(shown[0])))
                && r.location().line() == Integer.parseInt(shown[1])).findFirst().orElseThrow().description();
            int number = originals.size() + 1;
            originals.add(new Original(number, (row.has("title") ? row.get("title") : row.get("derived")).asText(),
                LocalDate.parse(row.get("date").asText()), row.get("minutes").asInt() * 60 + random.nextInt(60), text, 0, "")
                .numbered(number, "backend"));
        }
        return new Show("backend", "The Backend Engineering Show with Hussein Nasser", false,
            "My courses: https://courses.example", originals);
    }
}
