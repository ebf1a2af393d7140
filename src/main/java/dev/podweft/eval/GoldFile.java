package dev.podweft.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.podweft.eval.GoldEpisode.GoldMention;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Passage.Field;
import dev.podweft.text.Span;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads gold files: JSON Lines, an annotated episode a line, as {@code docs/tagger.md} describes them. Stateless. */
public final class GoldFile {

    private GoldFile() {
    }

    /** Returns the episodes of {@code file}. @throws GoldException where a line is not an annotated episode */
    public static List<GoldEpisode> read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<GoldEpisode> episodes = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                episodes.add(episode(mapper.readTree(line)));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                throw new GoldException(file + ":" + number + ": found no annotated episode ("
                    + e.getMessage().lines().findFirst().orElse("") + "), expected a gold line; correct it", e);
            }
        }
        if (episodes.isEmpty()) {
            throw new GoldException(file + ": found no line, expected annotated episodes");
        }
        return episodes;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new GoldException(file + ": found bytes that are not UTF-8, expected JSON Lines", e);
        }
    }

    private static GoldEpisode episode(JsonNode node) {
        if (!node.path("mentions").isArray()) {
            throw new IllegalArgumentException("no mentions");
        }
        String title = node.path("title").asText();
        String description = node.path("description").asText();
        List<GoldMention> mentions = new ArrayList<>();
        for (JsonNode mention : node.path("mentions")) {
            mentions.add(mention(mention, title, description));
        }
        return new GoldEpisode(node.path("id").asText(), node.path("show").asText(), title, description, mentions);
    }

    private static GoldMention mention(JsonNode node, String title, String description) {
        Field field = Field.valueOf(node.path("field").asText().toUpperCase(java.util.Locale.ROOT));
        String text = field == Field.TITLE ? title : description;
        Span span = new Span(node.path("start").asInt(-1), node.path("end").asInt(-1));
        if (span.end() > text.length() || !span.in(text).equals(node.path("text").asText(span.in(text)))) {
            throw new IllegalArgumentException("start and end of \"" + node.path("text").asText()
                + "\" do not cut it from the " + node.path("field").asText());
        }
        List<String> aka = new ArrayList<>();
        node.path("aka").forEach(name -> aka.add(name.asText()));
        Optional<String> version = Optional.of(node.path("version").asText("")).filter(number ->
            !number.isEmpty() && !node.path("version").isNull());
        return new GoldMention(field, span, node.path("concept").asText(), aka,
            ConceptKind.of(node.path("type").asText()), version, node.path("tier").asText().equals("core"));
    }
}
