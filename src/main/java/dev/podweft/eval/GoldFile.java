package dev.podweft.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.podweft.eval.GoldEpisode.GoldMention;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Passage.Field;
import dev.podweft.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads gold files: JSON Lines, an episode a line, as {@code docs/formats.md} describes them. Stateless. */
public final class GoldFile {

    private GoldFile() {
    }

    /** Returns the episodes of {@code file}. @throws IllegalArgumentException where a line is not an episode */
    public static List<GoldEpisode> read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<GoldEpisode> episodes = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                episodes.add(episode(mapper.readTree(line)));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ":" + number + ": found no annotated episode ("
                    + e.getMessage().lines().findFirst().orElse("") + "), expected a gold line; correct it", e);
            }
        }
        return episodes;
    }

    private static GoldEpisode episode(JsonNode node) {
        List<GoldMention> mentions = new ArrayList<>();
        for (JsonNode mention : node.path("mentions")) {
            List<String> aka = new ArrayList<>();
            mention.path("aka").forEach(name -> aka.add(name.asText()));
            mentions.add(new GoldMention(
                mention.path("field").asText().equals("title") ? Field.TITLE : Field.DESCRIPTION,
                new Span(mention.path("start").asInt(), mention.path("end").asInt()), mention.path("concept").asText(),
                aka, ConceptKind.of(mention.path("type").asText()),
                mention.path("version").isTextual() ? Optional.of(mention.path("version").asText()) : Optional.empty(),
                mention.path("tier").asText().equals("core")));
        }
        return new GoldEpisode(node.path("id").asText(), node.path("show").asText(), node.path("title").asText(),
            node.path("description").asText(), mentions);
    }
}
