package dev.podweft.analyze;

import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Weaver;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Episode;
import dev.podweft.model.EpisodeId;
import dev.podweft.model.Link;
import dev.podweft.model.LinkedEpisode;
import dev.podweft.model.Passage;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import dev.podweft.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Episodes of topics drawn at random from a few themes. */
final class RandomGraphs {

    private RandomGraphs() {
    }

    /** Returns a graph of themes with as many topics each, and as many episodes each, of ten topics each. */
    static KnowledgeGraph planted(int themes, int episodesOfTheme, int topicsOfTheme) {
        return Weaver.weave(episodes(themes, episodesOfTheme, topicsOfTheme, 1), id -> Optional.empty());
    }

    static List<LinkedEpisode> episodes(int themes, int episodesOfTheme, int topicsOfTheme, int seed) {
        List<LinkedEpisode> episodes = new ArrayList<>();
        Random random = new Random(7);
        for (int theme = 0; theme < themes; theme++) {
            for (int i = 0; i < episodesOfTheme; i++) {
                List<String> topics = new ArrayList<>();
                for (int k = 0; k < 10; k++) {
                    topics.add("t" + theme + "x" + random.nextInt(topicsOfTheme));
                }
                episodes.add(episode("e" + theme + "x" + i, topics.stream().distinct().toList()));
            }
        }
        Collections.shuffle(episodes, new Random(seed));
        return episodes;
    }

    private static LinkedEpisode episode(String id, List<String> topics) {
        String text = String.join(" ", topics);
        SourceLocation at = new SourceLocation("f", 1);
        List<Link> links = new ArrayList<>();
        for (String topic : topics) {
            int start = (" " + text + " ").indexOf(" " + topic + " ");
            links.add(new Link(new Span(start, start + topic.length()), topic,
                Concept.named(new ConceptId("concept/" + topic), topic, ConceptKind.CONCEPT), Optional.empty(), 0.8,
                "name", OptionalInt.empty()));
        }
        Passage passage = new Passage(Passage.Field.DESCRIPTION, text, at);
        return new LinkedEpisode(new Episode(new EpisodeId(id), "Show", id, true, Optional.empty(),
            OptionalInt.empty(), Optional.empty(), text, List.of(passage), List.of(SourceRecord.at(at, "")), List.of()),
            List.of(links));
    }
}
