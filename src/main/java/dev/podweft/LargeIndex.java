package dev.podweft;

import dev.podweft.analyze.Feature;
import dev.podweft.analyze.Headings;
import dev.podweft.analyze.Indexer;
import dev.podweft.analyze.Profile;
import dev.podweft.graph.NodeIds;
import dev.podweft.graph.Weaver;
import dev.podweft.model.Concept;
import dev.podweft.model.Episode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what in a large corpus tells how much episodes are alike. Builds once. */
final class LargeIndex {

    private final List<Episode> episodes;
    private final MentionTable mentions;

    /** Takes the episodes, and by the same numbers what they mention. */
    LargeIndex(List<Episode> episodes, MentionTable mentions) {
        this.episodes = episodes;
        this.mentions = mentions;
    }

    /** Returns the index, in which an episode has the number it was given here, and what made it. */
    Indexer build() {
        Headings headings = Headings.of(Weaver.headings(mentions.concepts(), mentions::concept));
        return new Indexer(episodes.size(), this::profile, headings);
    }

    /** Returns what the episode with a number says, as far as likeness goes. */
    private Profile profile(int number) {
        return profile(episodes.get(number), mentions.of(number));
    }

    /** Returns what an episode says that mentions {@code all}. */
    static Profile profile(Episode episode, List<MentionTable.Mention> all) {
        List<Profile.Mentioned> mentioned = new ArrayList<>();
        for (MentionTable.Mention mention : all) {
            boolean topic = mention.target().concept().kind().isTopic();
            boolean broad = mention.target().concept().is(Concept.Trait.BROAD) && !mention.target().version();
            if (!topic || !broad) {
                Feature.Kind kind = topic ? Feature.Kind.TOPIC : Feature.Kind.NAME;
                mentioned.add(new Profile.Mentioned(kind, mention.target().node(), mention.salience(),
                    mention.second()));
            }
        }
        mentioned.sort(Comparator.comparing(Profile.Mentioned::node));
        int day = episode.date().map(date -> (int) date.toEpochDay()).orElse(Profile.UNDATED);
        return new Profile(NodeIds.of(episode.id()), episode.titleDerived() ? "" : episode.title(),
            episode.description(), day, mentioned);
    }
}
