package dev.podweft.read;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.podweft.model.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields that stand above a Markdown text. Where YAML or TOML is broken, each line that has a name and a value
 * counts.
 *
 * @param values may be changed by who holds it
 */
record FrontMatter(Map<String, String> values) {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper TOML = new TomlMapper();
    private static final Pattern LINE =
        Pattern.compile("^[\"']?([\\p{L}_][\\p{L}\\p{N}_ .-]{0,60}?)[\"']?[ \\t]*[:=][ \\t]*(.*)$",
        Pattern.MULTILINE);

    /** Reads {@code text}, that stood between lines of {@code fence}. */
    static FrontMatter of(String text, String fence, SourceText source, List<Problem> problems) {
        try {
            JsonNode node = (fence.equals("---") ? YAML : TOML).readTree(text);
            if (node != null && node.isObject()) {
                return new FrontMatter(Json.fields(node));
            }
            problems.add(problem(source, "no fields"));
        } catch (JacksonException e) {
            problems.add(problem(source, Json.complaint(e)));
        }
        Map<String, String> values = new LinkedHashMap<>();
        Matcher lines = LINE.matcher(text);
        while (lines.find()) {
            values.putIfAbsent(lines.group(1), unquoted(lines.group(2).strip()));
        }
        return new FrontMatter(values);
    }

    private static Problem problem(SourceText source, String found) {
        return new Problem(source.at(1), Problem.Severity.NOTE, "front matter that is not well formed found (" + found
            + "); each line with a name and a value is read; mend it");
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && (value.startsWith("\"") || value.startsWith("'"))
            && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    boolean isDraft() {
        return values.getOrDefault("draft", "").equalsIgnoreCase("true")
            || values.getOrDefault("published", "").equalsIgnoreCase("false");
    }
}
