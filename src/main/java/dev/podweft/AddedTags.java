package dev.podweft;

import dev.podweft.Placing.Placed;
import dev.podweft.analyze.Headings;
import dev.podweft.analyze.Profile;
import dev.podweft.dedupe.Counted;
import dev.podweft.graph.Mentioned;
import dev.podweft.graph.Node;
import dev.podweft.graph.Weaver;
import dev.podweft.link.LinkResult;
import dev.podweft.link.Recurring;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.LinkedEpisode;
import dev.podweft.store.LargeCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * What the texts of episodes name that are added to a large corpus. How often their lines recur is known of the whole
 * build before, where a line recurs in it, and of all episodes that were added since. For one thread, used once.
 */
final class AddedTags {

    private final Podweft podweft;
    private final BuildOptions options;
    private final Map<ConceptId, Concept> concepts = new HashMap<>();
    private final Map<Integer, LinkResult> results = new TreeMap<>();
    private final Map<Integer, List<Node.Chapter>> chapters = new TreeMap<>();
    private final Map<Integer, Profile> profiles = new TreeMap<>();
    private Counted lines = Counted.NONE;
    private dev.podweft.analyze.Recurring runs = dev.podweft.analyze.Recurring.NONE;

    /** Takes the concepts that the corpus mentions. */
    AddedTags(Podweft podweft, BuildOptions options, Collection<Concept> mentioned) {
        this.podweft = podweft;
        this.options = options;
        mentioned.forEach(concept -> concepts.putIfAbsent(concept.id(), concept));
    }

    private Optional<Concept> concept(ConceptId id) {
        return podweft.concept(id).or(() -> Optional.ofNullable(concepts.get(id)));
    }

    void tag(List<Placed> placed, LargeCatalog catalog) throws IOException {
        Annotating annotator = podweft.amid(recurringLines(placed, catalog));
        MentionTable mentions = new MentionTable(placed.size(), this::concept);
        options.progress().at("tagging", 0, placed.size());
        List<LinkResult> found;
        try (Workers workers = new Workers(options.threads())) {
            found = workers.map(placed, one -> annotator.once(one.episode().passages(), one.episode().date()));
        }
        dev.podweft.analyze.Recurring.Builder own = new dev.podweft.analyze.Recurring.Builder();
        for (int i = 0; i < placed.size(); i++) {
            Placed one = placed.get(i);
            results.put(one.number(), found.get(i));
            chapters.put(one.number(), Weaver.chapters(one.episode()));
            mentions.add(i, Mentioned.of(new LinkedEpisode(one.episode(), found.get(i).links())));
            Profile profile = LargeIndex.profile(one.episode(), mentions.of(i));
            profiles.put(one.number(), profile);
            if (one.isNew()) {
                own.add(profile);
            }
        }
        concepts.putAll(mentions.concepts());
        runs = own.build();
    }

    private Recurring recurringLines(List<Placed> placed, LargeCatalog catalog) throws IOException {
        List<Long> added = new ArrayList<>();
        Map<String, Long> keys = new HashMap<>();
        for (Placed one : placed) {
            for (String key : Recurring.keys(Podweft.notes(one.episode()))) {
                long hash = keys.computeIfAbsent(key, Recurring::hash);
                if (one.isNew()) {
                    added.add(hash);
                }
            }
        }
        lines = Counted.of(added.stream().mapToLong(Long::longValue).toArray());
        Counted all = lines;
        for (Counted part : Groundwork.counted(catalog, Groundwork.LINES)) {
            all = all.plus(part);
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Map.Entry<String, Long> key : keys.entrySet()) {
            counts.put(key.getKey(), all.of(key.getValue()));
        }
        return Recurring.of(counts);
    }

    /** Returns which runs of words recur: those of before, and those of the episodes that are new. */
    dev.podweft.analyze.Recurring recurring(LargeCatalog catalog) throws IOException {
        return dev.podweft.analyze.Recurring.of(LongStream.concat(
            LongStream.of(Groundwork.numbers(catalog, Groundwork.RUNS)), LongStream.of(runs.all())).toArray());
    }

    Headings headings() {
        return Headings.of(Weaver.headings(concepts, this::concept));
    }

    /** Returns what the episodes say, by number. */
    Map<Integer, Profile> profiles() {
        return profiles;
    }

    LinkResult result(int number) {
        return results.get(number);
    }

    List<Node.Chapter> chapters(int number) {
        return chapters.get(number);
    }

    /** Returns how many mentions were decided. */
    int links() {
        return results.values().stream().flatMap(result -> result.links().stream()).mapToInt(List::size).sum();
    }

    /** Keeps what the next addition is to know. */
    void ground(Groundwork.Sink sink) throws IOException {
        Groundwork.counted(Groundwork.LINES, lines, sink);
        Groundwork.numbers(Groundwork.RUNS, runs.all(), sink);
    }
}
