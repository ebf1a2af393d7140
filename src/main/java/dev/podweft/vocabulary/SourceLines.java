package dev.podweft.vocabulary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Form.Origin;
import dev.podweft.model.Form.Rule;
import dev.podweft.model.Release;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the lines of seed and source files; see {@code docs/vocabulary.md} for their fields. */
final class SourceLines {

    /** Precedence of names among the sources, the most trusted first; a source not named comes last. */
    private static final List<String> PRECEDENCE = List.of("endoflife", "otel-semconv", "github-explore",
        "postgresql-docs", "sqlite-docs", "musl-names", "liburing-names", "ebpf-docs", "dbdb", "mps-memory-glossary",
        "systems-approach-net", "cncf-glossary", "java-design-patterns", "struct-ure-kg", "cncf-landscape",
        "apache-projects", "linguist", "web-features", "caniuse", "know-your-http-well", "opencs", "simple-icons",
        "gilbarbara-logos", "devicon", "stack-analyser", "telegraf-plugins", "onet-tech-skills", "tldr",
        "awesome-rust", "nginx-docs", "cso-labels");

    /** Sources whose single word suffices, since experts of the thing itself keep them. */
    private static final Set<String> FIRST_RANK = Set.of("endoflife", "otel-semconv", "github-explore",
        "musl-names", "liburing-names", "dbdb", "systems-approach-net", "cncf-glossary", "java-design-patterns",
        "struct-ure-kg", "cncf-landscape", "apache-projects", "linguist", "web-features", "know-your-http-well",
        "javascript-algorithms", "system-design-primer");

    private static final Set<String> SOFTWARE = Set.of("database", "application", "framework", "product", "project",
        "tool", "service", "library", "proxy", "messaging", "runtime", "service-mesh", "ai-provider", "cloud-platform",
        "cloud-provider", "brand", "technology", "module", "command");

    private static final Set<String> API = Set.of("api-constant", "api-family", "api-function", "syscall",
        "kernel-api", "sql-command", "parameter", "http-header", "http-method", "http-status", "web-feature");

    private static final Pattern SENSE = Pattern.compile("^(.*\\S)\\s*\\(([^()]*)\\)$");

    private final ObjectMapper mapper = new ObjectMapper();

    /** Returns the concepts of all {@code *.jsonl} below {@code folder}, files in the order of their names. */
    List<SourceConcept> read(Path folder, boolean seed) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".jsonl"))
                .sorted(java.util.Comparator.comparing(file -> file.getFileName().toString())).toList();
        }
        List<SourceConcept> concepts = new ArrayList<>();
        for (Path file : files) {
            int number = 0;
            for (String line : lines(file)) {
                number++;
                if (!line.isBlank()) {
                    concepts.add(parse(line, file.getFileName() + ":" + number, seed));
                }
            }
        }
        return concepts;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new VocabularyException(file.getFileName() + ":1: found bytes that are no UTF-8, expected text; "
                + "convert the file", e);
        }
    }

    private SourceConcept parse(String line, String place, boolean seed) {
        try {
            JsonNode node = mapper.readTree(line);
            if (!node.path("name").isTextual() || node.path("name").asText().isBlank()) {
                throw new VocabularyException(place + ": found no name, expected a string; give the concept a name");
            }
            return seed ? seedConcept(node, place) : sourceConcept(node, place);
        } catch (JsonProcessingException e) {
            throw new VocabularyException(place + ": found no JSON object (" + e.getOriginalMessage()
                + "), expected one a line; correct the line", e);
        } catch (IllegalArgumentException e) {
            throw new VocabularyException(place + ": " + e.getMessage() + "; correct the line", e);
        }
    }

    private static SourceConcept seedConcept(JsonNode node, String place) {
        ConceptKind kind = one(ConceptKind.values(), "kind", node.path("kind").asText());
        String whole = node.path("name").asText();
        Matcher sense = SENSE.matcher(whole);
        boolean sensed = sense.matches();
        Map<String, Optional<Rule>> match = new TreeMap<>();
        node.path("match").properties().forEach(entry -> match.put(entry.getKey(),
            entry.getValue().asText().equals("never") ? Optional.empty()
                : Optional.of(one(Rule.values(), "rule", entry.getValue().asText()))));
        Map<String, List<String>> relations = new TreeMap<>();
        for (String relation : List.of("broader", "part_of", "uses")) {
            relations.put(relation, strings(node.path(relation)));
        }
        List<String> traits = new ArrayList<>();
        if (node.path("broad").asBoolean()) {
            traits.add("BROAD");
        }
        if (!node.path("versions").isMissingNode()) {
            traits.add(node.path("versions").path("style").asText().equals("attached")
                ? "VERSION_ATTACHED" : "VERSIONED");
        }
        String url = node.path("url").asText();
        return new SourceConcept("seed:" + kind + "/" + whole, place, place.split(":")[0], 0, Origin.SEED,
            sensed ? sense.group(1) : whole, sensed ? Optional.of(sense.group(2)) : Optional.empty(), kind,
            strings(node.path("aliases")), relations, match, strings(node.path("cues")), strings(node.path("not")),
            traits, List.of(), url.isEmpty() ? List.of() : List.of(url), Optional.empty(), Optional.empty());
    }

    private static <T extends Enum<T>> T one(T[] values, String what, String name) {
        return Stream.of(values).filter(value -> value.name().equals(name.toUpperCase(Locale.ROOT))).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("found the " + what + " '" + name + "', expected one of "
                + Stream.of(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList()));
    }

    private static SourceConcept sourceConcept(JsonNode node, String place) {
        String source = node.path("source").asText();
        int rank = PRECEDENCE.indexOf(source);
        String name = node.path("name").asText().strip();
        Matcher sense = SENSE.matcher(name);
        List<String> aliases = new ArrayList<>(strings(node.path("aliases")));
        if (sense.matches()) {
            name = sense.group(1);
            if (sense.group(2).chars().noneMatch(Character::isLowerCase)) {
                aliases.add(sense.group(2));
            }
        }
        List<String> addresses = new ArrayList<>();
        for (String field : List.of("url", "repo")) {
            if (node.path(field).isTextual()) {
                addresses.add(node.path(field).asText());
            }
        }
        boolean endOfLife = source.equals("endoflife");
        return new SourceConcept(node.path("id").asText(), place, source, rank < 0 ? PRECEDENCE.size() : rank + 1,
            FIRST_RANK.contains(source) ? Origin.STRONG : Origin.WEAK, name, Optional.empty(),
            kind(node.path("type").asText(), !addresses.isEmpty()), aliases,
            Map.of("broader", strings(node.path("broader"))), Map.of(), List.of(), List.of(),
            endOfLife ? List.of("VERSIONED") : List.of(), releases(node.path("releases")),
            endOfLife ? List.of() : addresses, text(node.path("wikipedia")), text(node.path("wikidata")));
    }

    private static ConceptKind kind(String type, boolean hasAddress) {
        if (SOFTWARE.contains(type) || type.equals("topic") && hasAddress) {
            return ConceptKind.SOFTWARE;
        }
        if (API.contains(type)) {
            return ConceptKind.API;
        }
        return switch (type) {
            case "language", "markup-language" -> ConceptKind.LANGUAGE;
            case "os" -> ConceptKind.OS;
            case "protocol", "standard", "data-format" -> ConceptKind.PROTOCOL;
            case "hardware", "cpu-architecture" -> ConceptKind.HARDWARE;
            case "organization" -> ConceptKind.ORGANIZATION;
            default -> ConceptKind.CONCEPT;
        };
    }

    private static List<Release> releases(JsonNode node) {
        List<Release> releases = new ArrayList<>();
        for (JsonNode release : node) {
            releases.add(new Release(release.path(0).asText(), date(release.path(1).asText()),
                Optional.of(release.path(2).asText()).filter(newest -> !newest.isEmpty())));
        }
        return releases;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static List<String> strings(JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.asText());
        }
        List<String> strings = new ArrayList<>();
        node.forEach(item -> strings.add(item.asText()));
        return Collections.unmodifiableList(strings);
    }
}
