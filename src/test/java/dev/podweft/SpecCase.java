package dev.podweft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.podweft.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A case of {@code spec/tag/*.yaml}: a text with what is expected drawn into it, such as {@code [Postgres|postgresql]}.
 * A backslash before a bracket makes it one of the text.
 *
 * @param focus the concepts that the case is about; links to others may stand in the text undrawn
 */
public record SpecCase(String id, String drawn, Set<String> focus) {

    /** A range of the text, and what is written behind it. */
    public record Mark(Span span, String label) {
    }

    /** Returns the cases of {@code spec/tag/<theme>.yaml}; two of one id are refused. */
    public static List<SpecCase> read(String theme) {
        try (InputStream in = SpecCase.class.getResourceAsStream("/spec/tag/" + theme + ".yaml")) {
            List<SpecCase> cases = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (JsonNode node : new YAMLMapper().readTree(in)) {
                String id = node.path("id").asText();
                if (id.isEmpty() || !ids.add(id)) {
                    throw new IllegalStateException(theme + ".yaml: no id, or twice: '" + id + "'");
                }
                String drawn = node.path("text").asText();
                Set<String> focus = new TreeSet<>();
                node.path("focus").forEach(concept -> focus.add(concept.asText()));
                new SpecCase(id, drawn, focus).marks().forEach(mark -> focus.add(mark.label().replaceFirst("@.*", "")));
                cases.add(new SpecCase(id, drawn, focus));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the cases of several themes. */
    public static Stream<SpecCase> of(String... themes) {
        return Stream.of(themes).flatMap(theme -> read(theme).stream());
    }

    /** Returns the text without what is drawn. */
    public String text() {
        return drawn.replaceAll("(?<!\\\\)\\[([^]|]*)\\|[^]]*]", "$1").replace("\\[", "[");
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("(?<!\\\\)\\[([^]|]*)\\|([^]]*)]")
            .matcher(drawn);
        while (matcher.find()) {
            marks.add(new Mark(new Span(matcher.start(1), matcher.end(1)), matcher.group(2)));
        }
        return marks;
    }

    /** Draws {@code marks} into {@code text}, in the order of their spans, of which none may overlap another. */
    public static String draw(String text, List<Mark> marks) {
        StringBuilder drawn = new StringBuilder();
        int at = 0;
        for (Mark mark : marks.stream().sorted(Comparator.comparing(Mark::span)).toList()) {
            drawn.append(text.substring(at, mark.span().start()).replace("[", "\\["))
                .append('[').append(mark.span().in(text)).append('|').append(mark.label()).append(']');
            at = mark.span().end();
        }
        return drawn.append(text.substring(at).replace("[", "\\[")).toString();
    }

    @Override
    public String toString() {
        return id;
    }
}
