package dev.podweft.eval;

import dev.podweft.eval.GoldEpisode.GoldMention;
import dev.podweft.model.ConceptKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The score of one episode.
 *
 * @param sets concepts of the episode, by kind of the gold concept (right, missed) or of the predicted one (wrong)
 * @param mentions mentions with the right concept, by kind likewise
 * @param detection spans, whatever the concept
 * @param versions right: versions that agree; wrong: that do not; missed: of mentions found without one
 * @param errors what went wrong in the sets, for {@code --errors}
 */
public record EpisodeScore(
        String episode,
        Map<ConceptKind, Counts> sets,
        Map<ConceptKind, Counts> mentions,
        Counts detection,
        Counts versions,
        List<Fault> errors) {

    /** One error: what kind, the name in question, and the words around it. */
    public record Fault(Type type, String name, ConceptKind kind, String context) {

        /** What went wrong. */
        public enum Type {
            /** Tagged, and nothing is there. */
            FALSE_POSITIVE,
            /** Tagged where something is, but as another concept. */
            WRONG_LINK,
            /** A core concept that was not found. */
            MISS
        }
    }

    /** Scores {@code predictions} against the annotations of {@code gold}. */
    static EpisodeScore of(GoldEpisode gold, List<Prediction> predictions) {
        return new Scoring(gold, predictions).score();
    }

    /** The matching of one episode; used once. */
    private static final class Scoring {

        private final GoldEpisode gold;
        private final List<Prediction> predictions;
        private final Map<ConceptKind, Counts> sets = new EnumMap<>(ConceptKind.class);
        private final Map<ConceptKind, Counts> mentions = new EnumMap<>(ConceptKind.class);
        private final List<Fault> errors = new ArrayList<>();
        private Counts detection = Counts.NONE;
        private Counts versions = Counts.NONE;

        Scoring(GoldEpisode gold, List<Prediction> predictions) {
            this.gold = gold;
            this.predictions = predictions.stream()
                .sorted(Comparator.comparing(Prediction::field).thenComparing(Prediction::span)).toList();
        }

        /** All gold mentions of one concept together. */
        private record GoldConcept(String name, Set<String> keys, ConceptKind kind, boolean core) {
        }

        EpisodeScore score() {
            scoreSets();
            scoreMentions();
            return new EpisodeScore(gold.id(), sets, mentions, detection, versions, errors);
        }

        private void scoreSets() {
            List<GoldConcept> wanted = goldConcepts();
            Map<String, Prediction> found = new LinkedHashMap<>();
            predictions.forEach(prediction -> found.putIfAbsent(Names.key(prediction.name()), prediction));
            Set<GoldConcept> used = new HashSet<>();
            Set<String> open = new LinkedHashSet<>(found.keySet());
            for (int round = 0; round < 4; round++) {
                boolean canonical = round % 2 == 0;
                boolean core = round < 2;
                for (String key : List.copyOf(open)) {
                    Set<String> keys = canonical ? Set.of(key) : Names.keys(found.get(key).names());
                    wanted.stream().filter(concept -> concept.core() == core && !used.contains(concept))
                        .filter(concept -> concept.keys().stream().anyMatch(keys::contains)).findFirst()
                        .ifPresent(concept -> {
                            used.add(concept);
                            open.remove(key);
                            count(sets, concept.kind(), concept.core() ? new Counts(1, 0, 0) : Counts.NONE);
                        });
                }
            }
            open.forEach(key -> wrong(found.get(key), wanted));
            wanted.stream().filter(concept -> concept.core() && !used.contains(concept)).forEach(this::missed);
        }

        private List<GoldConcept> goldConcepts() {
            Map<String, GoldConcept> concepts = new LinkedHashMap<>();
            for (GoldMention mention : gold.mentions()) {
                Set<String> keys = new LinkedHashSet<>(Names.keys(mention.aka()));
                keys.add(Names.key(mention.concept()));
                concepts.merge(Names.key(mention.concept()),
                    new GoldConcept(mention.concept(), keys, mention.kind(), mention.core()), (left, right) -> {
                        Set<String> both = new LinkedHashSet<>(left.keys());
                        both.addAll(right.keys());
                        return new GoldConcept(left.name(), both, left.core() ? left.kind() : right.kind(),
                            left.core() || right.core());
                    });
            }
            return List.copyOf(concepts.values());
        }

        /** A second name for what another prediction already matched counts as wrong; it is one concept too many. */
        private void wrong(Prediction prediction, List<GoldConcept> wanted) {
            Set<String> keys = Names.keys(prediction.names());
            boolean optional = wanted.stream().anyMatch(concept -> (!concept.core() || !concept.kind().isTopic())
                && concept.keys().stream().anyMatch(keys::contains));
            if (optional) {
                return;
            }
            boolean overlaps = gold.mentions().stream().anyMatch(mention -> mention.field() == prediction.field()
                && mention.span().overlaps(prediction.span()));
            count(sets, prediction.kind(), new Counts(0, 1, 0));
            errors.add(new Fault(overlaps ? Fault.Type.WRONG_LINK : Fault.Type.FALSE_POSITIVE, prediction.name(),
                prediction.kind(), context(prediction.field(), prediction.span())));
        }

        private void missed(GoldConcept concept) {
            count(sets, concept.kind(), new Counts(0, 0, 1));
            GoldMention first = gold.mentions().stream()
                .filter(mention -> mention.concept().equals(concept.name())).findFirst().orElseThrow();
            errors.add(new Fault(Fault.Type.MISS, concept.name(), concept.kind(),
                context(first.field(), first.span())));
        }

        private String context(dev.podweft.model.Passage.Field field, dev.podweft.text.Span span) {
            String text = field == dev.podweft.model.Passage.Field.TITLE ? gold.title() : gold.description();
            int from = Math.max(0, span.start() - 40);
            int to = Math.min(text.length(), span.end() + 40);
            return (text.substring(from, span.start()) + "[" + span.in(text) + "]" + text.substring(span.end(), to))
                .replaceAll("\\s+", " ");
        }

        private void scoreMentions() {
            Set<GoldMention> used = new HashSet<>();
            Set<GoldMention> detected = new HashSet<>();
            for (Prediction prediction : predictions) {
                Set<String> keys = Names.keys(prediction.names());
                List<GoldMention> overlapping = gold.mentions().stream()
                    .filter(mention -> mention.field() == prediction.field()
                        && mention.span().overlaps(prediction.span())).toList();
                detected.addAll(overlapping);
                detection = detection.plus(overlapping.isEmpty() ? new Counts(0, 1, 0) : Counts.NONE);
                overlapping.stream().filter(mention -> !used.contains(mention) && same(mention, keys)).findFirst()
                    .ifPresentOrElse(mention -> right(mention, prediction, used), () -> {
                        if (overlapping.stream().allMatch(GoldMention::core)) {
                            count(mentions, prediction.kind(), new Counts(0, 1, 0));
                        }
                    });
            }
            for (GoldMention mention : gold.mentions()) {
                if (mention.core()) {
                    detection = detection.plus(detected.contains(mention) ? new Counts(1, 0, 0) : new Counts(0, 0, 1));
                    count(mentions, mention.kind(), used.contains(mention) ? Counts.NONE : new Counts(0, 0, 1));
                }
            }
        }

        private static boolean same(GoldMention mention, Set<String> keys) {
            return keys.contains(Names.key(mention.concept()))
                || mention.aka().stream().anyMatch(name -> keys.contains(Names.key(name)));
        }

        private void right(GoldMention mention, Prediction prediction, Set<GoldMention> used) {
            used.add(mention);
            if (mention.core()) {
                count(mentions, mention.kind(), new Counts(1, 0, 0));
                if (mention.version().isPresent()) {
                    boolean equal = mention.version().equals(prediction.version());
                    versions = versions.plus(equal ? new Counts(1, 0, 0)
                        : prediction.version().isPresent() ? new Counts(0, 1, 0) : new Counts(0, 0, 1));
                }
            }
        }

        private static void count(Map<ConceptKind, Counts> counts, ConceptKind kind, Counts more) {
            counts.merge(kind, more, Counts::plus);
        }
    }
}
