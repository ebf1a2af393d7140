package dev.podweft.link;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.Form;
import dev.podweft.model.Form.Origin;
import dev.podweft.model.Form.Rule;
import dev.podweft.model.Mention;
import dev.podweft.model.Passage.Field;
import dev.podweft.model.TaggedText;
import dev.podweft.text.NormalizedText;
import dev.podweft.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What all texts of one episode say together: words, lines, and the concepts that are mentioned beyond doubt. */
final class DocumentContext {

    private final List<TaggedText> texts;
    private final List<List<Line>> lines = new ArrayList<>();
    private final List<TreeMap<Integer, int[]>> recurringSpans = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final Map<ConceptId, Integer> counts = new HashMap<>();
    private final Map<ConceptId, Integer> safeCounts = new HashMap<>();
    private final Map<ConceptId, Integer> neighbours = new HashMap<>();
    private final Set<ConceptId> inTitle = new HashSet<>();
    private final Set<ConceptId> inNotes = new HashSet<>();
    private final double technical;
    private int mostRecurring;

    DocumentContext(List<TaggedText> texts, Recurring recurring) {
        this.texts = texts;
        int size = 0;
        int names = 0;
        Map<ConceptId, Concept> safe = new HashMap<>();
        for (TaggedText text : texts) {
            lines.add(Line.of(text.text().source(), text.field() == Field.TITLE));
            recurringSpans.add(recurringSpans(text, recurring));
            size += text.text().size();
            addWords(text.text());
            for (Mention mention : text.mentions()) {
                names += count(mention, text.field(), safe) ? 1 : 0;
            }
        }
        for (Concept concept : safe.values()) {
            concept.relations().broader().forEach(id -> neighbours.merge(id, 1, Integer::sum));
            concept.relations().partOf().forEach(id -> neighbours.merge(id, 1, Integer::sum));
            concept.relations().uses().forEach(id -> neighbours.merge(id, 1, Integer::sum));
        }
        technical = size == 0 ? 0 : Math.min(1, 8.0 * names / size);
    }

    private TreeMap<Integer, int[]> recurringSpans(TaggedText text, Recurring recurring) {
        TreeMap<Integer, int[]> spans = new TreeMap<>();
        if (text.field() != Field.TITLE && recurring != Recurring.NONE) {
            String source = text.text().source();
            for (Span segment : Recurring.segments(source)) {
                int count = recurring.count(segment.in(source));
                if (count > 0) {
                    spans.put(segment.start(), new int[] {segment.end(), count});
                    mostRecurring = Math.max(mostRecurring, count);
                }
            }
        }
        return spans;
    }

    /**
     * Returns how much the line or sentence at {@code at} of text number {@code text} recurs, from 0 for not at all to
     * 1 for as often as any in this episode.
     */
    double recurs(int text, int at) {
        Map.Entry<Integer, int[]> segment = recurringSpans.get(text).floorEntry(at);
        boolean inside = segment != null && at < segment.getValue()[0];
        return inside ? (double) segment.getValue()[1] / mostRecurring : 0;
    }

    private void addWords(NormalizedText text) {
        for (int word = 0; word < text.size(); word++) {
            words.add(text.folded(word));
        }
    }

    private boolean count(Mention mention, Field field, Map<ConceptId, Concept> safe) {
        boolean sure = false;
        for (Form form : mention.candidates()) {
            Concept concept = form.concept();
            counts.merge(concept.id(), 1, Integer::sum);
            (field == Field.TITLE ? inTitle : inNotes).add(concept.id());
            if (form.rule() == Rule.SAFE && form.origin() == Origin.SEED && form.everyday() < 4
                && !concept.is(Concept.Trait.BROAD)) {
                safeCounts.merge(concept.id(), 1, Integer::sum);
                safe.put(concept.id(), concept);
                sure = true;
            }
        }
        return sure;
    }

    List<TaggedText> texts() {
        return texts;
    }

    boolean hasWord(String word) {
        return words.contains(word);
    }

    int count(Concept concept) {
        return counts.getOrDefault(concept.id(), 0);
    }

    int safeCount(Concept concept) {
        return safeCounts.getOrDefault(concept.id(), 0);
    }

    boolean titleAndNotes(Concept concept) {
        return inTitle.contains(concept.id()) && inNotes.contains(concept.id());
    }

    double technical() {
        return technical;
    }

    /** Returns how many other concepts, mentioned beyond doubt, stand next to this one in the vocabulary. */
    int related(Concept concept) {
        int related = neighbours.getOrDefault(concept.id(), 0);
        for (ConceptId broader : concept.relations().broader()) {
            int siblings = neighbours.getOrDefault(broader, 0) - (safeCounts.containsKey(concept.id()) ? 1 : 0);
            related += Math.max(0, Math.min(2, siblings)) + (safeCounts.containsKey(broader) ? 1 : 0);
        }
        for (ConceptId used : concept.relations().uses()) {
            related += safeCounts.containsKey(used) ? 1 : 0;
        }
        for (ConceptId whole : concept.relations().partOf()) {
            related += safeCounts.containsKey(whole) ? 1 : 0;
        }
        return related;
    }

    /** Returns whether a shorter name of technology from the hand-made vocabulary stands inside {@code mention}. */
    boolean containsName(int text, Mention mention) {
        return near(text, mention).anyMatch(other -> mention.span().contains(other.span())
            && other.span().length() < mention.span().length() && other.candidates().stream().anyMatch(form ->
                form.origin() == Origin.SEED && form.concept().kind().isTechnology()
                    && form.rule() != Rule.CONTEXT && !form.derived()));
    }

    /** Returns whether {@code mention} stands inside a longer one with a form of {@code origin}. */
    boolean inside(int text, Mention mention, Origin origin) {
        return near(text, mention).anyMatch(other -> other.span().contains(mention.span())
            && other.span().length() > mention.span().length()
            && other.candidates().stream().anyMatch(form -> form.origin() == origin));
    }

    private java.util.stream.Stream<Mention> near(int text, Mention mention) {
        List<Mention> all = texts.get(text).mentions();
        int at = java.util.Collections.binarySearch(all, mention, java.util.Comparator.comparing(Mention::span));
        int from = at;
        while (from > 0 && all.get(from - 1).firstWord() > mention.firstWord() - 8) {
            from--;
        }
        int to = at;
        while (to < all.size() && all.get(to).firstWord() <= mention.lastWord()) {
            to++;
        }
        return all.subList(Math.max(0, from), Math.max(0, to)).stream();
    }

    /** Returns the line of text number {@code text} that holds the source position {@code at}. */
    Line line(int text, int at) {
        List<Line> all = lines.get(text);
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (all.get(middle).span().start() <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return all.get(low);
    }
}
