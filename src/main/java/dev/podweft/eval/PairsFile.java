package dev.podweft.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads labelled pairs: JSON Lines, a record or a pair a line, as {@code docs/formats.md} describes them. For one
 * thread, used once.
 */
public final class PairsFile {

    private final Path file;
    private final Map<String, SourceLocation> named = new HashMap<>();
    private final Map<String, SourceLocation> inline = new HashMap<>();
    private final List<SourceRecord> records = new ArrayList<>();
    private final List<LabelledPair> pairs = new ArrayList<>();
    private int line;

    private PairsFile(Path file) {
        this.file = file;
    }

    /** Returns what {@code file} holds. @throws GoldException where a line is neither a record nor a pair */
    public static PairSet read(Path file) throws IOException {
        return new PairsFile(file).read();
    }

    private PairSet read() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (String text : lines()) {
            line++;
            if (text.isBlank()) {
                continue;
            }
            try {
                add(mapper.readTree(text));
            } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
                throw new GoldException(file + ":" + line + ": found neither a record nor a pair ("
                    + e.getMessage().lines().findFirst().orElse("") + "), expected one of them; correct it", e);
            }
        }
        if (pairs.isEmpty()) {
            throw new GoldException(file + ": found no pair, expected lines with \"left\", \"right\" and \"same\"");
        }
        return new PairSet(records, pairs);
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new GoldException(file + ": found bytes that are not UTF-8, expected JSON Lines", e);
        }
    }

    private void add(JsonNode node) {
        if (node.has("left") || node.has("right")) {
            if (!node.path("same").isBoolean()) {
                throw new IllegalArgumentException("no \"same\" that is true or false");
            }
            pairs.add(new LabelledPair(side(node, "left"), side(node, "right"), node.path("same").asBoolean(),
                node.path("kind").asText("")));
        } else if (named.putIfAbsent(name(node), add(node, node.path("source").asText())) != null) {
            throw new IllegalArgumentException("a second record " + name(node));
        }
    }

    private static String name(JsonNode node) {
        if (node.path("record").asText("").isEmpty()) {
            throw new IllegalArgumentException("no \"record\" that names it");
        }
        return node.path("record").asText();
    }

    /** Returns where the record of one side stands: named, or written out; one written out again is the same. */
    private SourceLocation side(JsonNode pair, String side) {
        JsonNode node = pair.path(side);
        if (node.isObject()) {
            return inline.computeIfAbsent(node.toString(), text -> add(node, node.path("source").asText()));
        }
        SourceLocation known = named.get(node.asText());
        if (known == null) {
            throw new IllegalArgumentException("no record \"" + node.asText() + "\" above this line");
        }
        return known;
    }

    /** Adds a record; one whose source nobody names is in a source of its own. */
    private SourceLocation add(JsonNode node, String source) {
        int number = records.size() + 1;
        SourceLocation location =
            new SourceLocation(source.isEmpty() ? file + "#" + number : source, number);
        records.add(PairRecord.of(location, node));
        return location;
    }
}
