package dev.podweft.curate;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.podweft.model.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code overrides.yaml}: a list of rules, each known by its first key. For one thread, used once. */
public final class OverridesFile {

    /** What a file of rules is called where it is looked for. */
    public static final String NAME = "overrides.yaml";

    /** The keys that tell the kind of a rule, and the others that it has to have. */
    private static final Map<String, Set<String>> KINDS = Map.of("same", Set.of(), "not-same", Set.of(),
        "title", Set.of("episode"), "alias", Set.of("concept"), "rename", Set.of("to"), "merge", Set.of("into"),
        "split", Set.of("names", "to"), "reject", Set.of(), "block", Set.of());
    private static final String EXPECTED = "same, not-same, title, alias, rename, merge, split, reject or block";

    private final String path;
    private final String name;
    private final List<Rule> rules = new ArrayList<>();

    private OverridesFile(String path, String name) {
        this.path = path;
        this.name = name;
    }

    /**
     * Returns the rules of {@code text}, which is the file at {@code path}; their places call it {@code name}.
     *
     * @throws OverridesException where it is no list of rules
     */
    public static List<Rule> parse(String path, String name, String text) throws IOException {
        OverridesFile file = new OverridesFile(path, name);
        try (JsonParser parser = new YAMLMapper().createParser(text)) {
            file.read(parser);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new OverridesException(path + ":" + (at == null ? 1 : at.getLineNr()) + ": no YAML found ("
                + e.getOriginalMessage().lines().findFirst().orElse("") + "); expected a list of rules; correct it", e);
        }
        return List.copyOf(file.rules);
    }

    private void read(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return;
        }
        if (first != JsonToken.START_ARRAY) {
            throw wrong(1, "no list found; expected rules, each behind a \"- \"");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw wrong(line, "\"" + parser.getText() + "\" found; expected a rule: " + EXPECTED);
            }
            JsonNode rule = parser.readValueAsTree();
            add(line, rule);
        }
    }

    private OverridesException wrong(int line, String what) {
        return new OverridesException(path + ":" + line + ": " + what + "; correct it");
    }

    private void add(int line, JsonNode rule) {
        List<String> keys = new ArrayList<>();
        rule.fieldNames().forEachRemaining(keys::add);
        List<String> kinds = keys.stream().filter(KINDS::containsKey).toList();
        if (kinds.size() != 1) {
            throw wrong(line, (keys.isEmpty() ? "nothing" : "\"" + String.join("\", \"", keys) + "\"")
                + " found; expected one of " + EXPECTED);
        }
        String kind = kinds.get(0);
        Set<String> others = KINDS.get(kind);
        for (String key : keys) {
            if (!key.equals(kind) && !others.contains(key)) {
                throw wrong(line, "\"" + key + "\" found beside \"" + kind + "\"; expected " + (others.isEmpty()
                    ? "nothing" : String.join(" and ", others.stream().sorted().toList())));
            }
        }
        make(new SourceLocation(name, line), kind, rule);
    }

    private void make(SourceLocation place, String kind, JsonNode rule) {
        switch (kind) {
            case "same", "not-same" -> rules.add(new Rule.Episodes(place, kind.equals("same"), two(place, kind, rule)));
            case "title" -> rules.add(new Rule.Title(place, one(place, "episode", rule), one(place, "title", rule)));
            case "alias" -> rules.add(new Rule.Alias(place, some(place, "alias", rule), one(place, "concept", rule)));
            case "rename" -> rules.add(new Rule.Rename(place, one(place, "rename", rule), one(place, "to", rule)));
            case "merge" -> rules.add(new Rule.Merge(place, some(place, "merge", rule), one(place, "into", rule)));
            case "split" -> rules.add(new Rule.Split(place, one(place, "split", rule), some(place, "names", rule),
                one(place, "to", rule)));
            case "reject" -> some(place, kind, rule).forEach(it -> rules.add(new Rule.Reject(place, it)));
            default -> some(place, kind, rule).forEach(it -> rules.add(new Rule.Block(place, it)));
        }
    }

    private List<String> two(SourceLocation place, String key, JsonNode rule) {
        List<String> names = some(place, key, rule);
        if (names.size() < 2) {
            throw wrong(place.line(), "one name found behind \"" + key + "\"; expected two or more");
        }
        return names;
    }

    private String one(SourceLocation place, String key, JsonNode rule) {
        List<String> names = some(place, key, rule);
        if (names.size() > 1) {
            throw wrong(place.line(), names.size() + " names found behind \"" + key + "\"; expected one");
        }
        return names.get(0);
    }

    /** Returns the names behind a key, which are a list or one; a number or a date that YAML sees is a name too. */
    private List<String> some(SourceLocation place, String key, JsonNode rule) {
        List<String> names = new ArrayList<>();
        JsonNode value = rule.path(key);
        (value.isArray() ? value : List.of(value)).forEach(item -> names.add(item.asText("").strip()));
        if (names.isEmpty() || names.stream().anyMatch(String::isEmpty)) {
            throw wrong(place.line(), "no name found behind \"" + key + "\"; expected one");
        }
        return names;
    }
}
