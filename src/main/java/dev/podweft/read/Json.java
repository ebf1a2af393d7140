package dev.podweft.read;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON as people write it: with trailing commas, comments, single quotes and line breaks in strings. Stateless.
 */
final class Json {

    private static final JsonMapper LENIENT = JsonMapper.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA,
        JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_SINGLE_QUOTES,
        JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
        JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
        JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS).build();

    private Json() {
    }

    /** Returns what {@code text} holds, or nothing where it is no JSON. */
    static Optional<JsonNode> read(String text) {
        try {
            return Optional.ofNullable(readOrFail(text)).filter(node -> !node.isMissingNode());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Returns what {@code text} holds, with nothing behind it. */
    static JsonNode readOrFail(String text) throws JacksonException {
        return LENIENT.readTree(text);
    }

    /** Returns why {@code text} is no JSON, on one line. */
    static String complaint(JacksonException e) {
        return DateNotes.shown(String.valueOf(e.getOriginalMessage()).replaceAll("\\(.*?\\)", ""), 100)
            + (e.getLocation() == null ? "" : ", column " + e.getLocation().getColumnNr());
    }

    /** Returns the fields of an object, in order: text as it is, what is nested as JSON, without what is null. */
    static Map<String, String> fields(JsonNode object) {
        Map<String, String> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (!value.isNull()) {
                fields.put(field.getKey(), value.isContainerNode() ? value.toString() : value.asText());
            }
        });
        return fields;
    }
}
