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

/** What all texts of one episode say together: words, lines, and the concepts that are mentioned beyond doubt. */
final class DocumentContext {

    private final List<TaggedText> texts;
    private final List<List<Line>> lines = new ArrayList<>();
    private final List<Pointers> pointers = new ArrayList<>();
    private final List<List<Repeated>> recurringSpans = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final Map<ConceptId, Tally> tallies = new HashMap<>();
    private final double technical;
    private int mostRecurring;

    /** A line or sentence that stands in several episodes. */
    private record Repeated(Span span, int count) {
    }

    /** How often a concept is mentioned at all, beyond doubt, and next to others mentioned beyond doubt. */
    static final class Tally {

        private static final Tally NONE = new Tally();

        private int all;
        private int safe;
        private int neighbours;
        private boolean inTitle;
        private boolean inNotes;

        int all() {
            return all;
        }

        int safe() {
            return safe;
        }

        boolean titleAndNotes() {
            return inTitle && inNotes;
        }
    }

    DocumentContext(List<TaggedText> texts, Recurring recurring) {
        this.texts = texts;
        int size = 0;
        int names = 0;
        Map<ConceptId, Concept> safe = new HashMap<>();
        for (TaggedText text : texts) {
            lines.add(Line.of(text.text().source(), text.field() == Field.TITLE));
            pointers.add(new Pointers(text));
            recurringSpans.add(recurringSpans(text, recurring));
            size += text.text().size();
            addWords(text.text());
            for (Mention mention : text.mentions()) {
                names += count(mention, text.field(), safe) ? 1 : 0;
            }
        }
        for (Concept concept : safe.values()) {
            concept.relations().broader().forEach(id -> tally(id).neighbours++);
            concept.relations().partOf().forEach(id -> tally(id).neighbours++);
            concept.relations().uses().forEach(id -> tally(id).neighbours++);
        }
        technical = size == 0 ? 0 : Math.min(1, 8.0 * names / size);
    }

    private List<Repeated> recurringSpans(TaggedText text, Recurring recurring) {
        List<Repeated> spans = new ArrayList<>();
        if (text.field() != Field.TITLE && recurring != Recurring.NONE) {
            String source = text.text().source();
            for (Span segment : Recurring.segments(source)) {
                int count = recurring.count(segment.in(source));
                if (count > 0) {
                    spans.add(new Repeated(segment, count));
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
        List<Repeated> spans = recurringSpans.get(text);
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            low = spans.get(middle).span().start() <= at ? middle + 1 : low;
            high = spans.get(middle).span().start() <= at ? high : middle;
        }
        boolean inside = low > 0 && at < spans.get(low - 1).span().end();
        return inside ? (double) spans.get(low - 1).count() / mostRecurring : 0;
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
            Tally tally = tally(concept.id());
            tally.all++;
            tally.inTitle |= field == Field.TITLE;
            tally.inNotes |= field != Field.TITLE;
            if (form.rule() == Rule.SAFE && form.origin() == Origin.SEED && form.everyday() < 4
                && !concept.is(Concept.Trait.BROAD)) {
                tally.safe++;
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

    private Tally tally(ConceptId id) {
        return tallies.computeIfAbsent(id, key -> new Tally());
    }

    /** Returns how often the concept with this id is mentioned. */
    Tally known(ConceptId id) {
        return tallies.getOrDefault(id, Tally.NONE);
    }

    double technical() {
        return technical;
    }

    /** Returns how many other concepts, mentioned beyond doubt, stand next to this one in the vocabulary. */
    int related(Concept concept, Tally own) {
        int related = own.neighbours;
        for (ConceptId broader : concept.relations().broader()) {
            Tally above = known(broader);
            int siblings = above.neighbours - (own.safe > 0 ? 1 : 0);
            related += Math.max(0, Math.min(2, siblings)) + (above.safe > 0 ? 1 : 0);
        }
        for (ConceptId used : concept.relations().uses()) {
            related += known(used).safe > 0 ? 1 : 0;
        }
        for (ConceptId whole : concept.relations().partOf()) {
            related += known(whole).safe > 0 ? 1 : 0;
        }
        return related;
    }

    /** Returns whether the line of {@code mention} in text number {@code text} only says where to go. */
    boolean pointsSomewhere(int text, Mention mention) {
        return pointers.get(text).points(mention, line(text, mention.span().start()).span());
    }

    /** Returns what stands around mention {@code index} of text number {@code text}. */
    Nesting nesting(int text, int index) {
        return Nesting.of(texts.get(text).mentions(), index);
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
