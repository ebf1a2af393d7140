package dev.podweft.link;

import dev.podweft.link.DocumentContext.Tally;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Form;
import dev.podweft.model.Form.Origin;
import dev.podweft.model.Form.Rule;
import dev.podweft.model.Mention;
import dev.podweft.model.TaggedText;
import dev.podweft.text.NormalizedText;
import dev.podweft.text.Span;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Looks at one candidate of one mention in its document; made for one document, used by one thread. */
final class FeatureExtractor {

    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "this", "that", "your", "our", "their", "its",
        "my", "his", "her", "some", "any", "every", "each");
    private static final Set<String> VERB_SIGNS = Set.of("to", "will", "can", "could", "should", "would", "we", "you",
        "they", "i", "he", "she", "it", "lets", "let", "must", "may", "might", "not", "dont", "didnt", "doesnt", "us",
        "who");
    private static final Set<String> PREPOSITIONS = Set.of("with", "in", "using", "for", "on", "of", "via", "from",
        "by", "about", "into", "like", "vs", "versus", "and", "or", "through", "than", "as");
    private static final Set<String> OBJECTS = Set.of("the", "a", "an", "it", "them", "you", "us", "me", "that", "this",
        "to", "your", "our", "up", "out", "into", "on", "in", "off", "over", "through", "back", "with", "about", "for",
        "his", "her", "their", "my", "is", "are", "and");
    private static final int NEAR = 12;
    private static final String FURNITURE = "-*•:.()[]0123456789 \t\n\u000B\f\r";

    private final DocumentContext document;
    private final Persons persons;
    private final Map<String, String> keys = new HashMap<>();

    FeatureExtractor(DocumentContext document) {
        this.document = document;
        persons = new Persons(document.texts());
    }

    /** Returns the values of all features, in the order of {@link Feature}. */
    double[] of(int textIndex, int mentionIndex, Form form) {
        Vector vector = new Vector();
        TaggedText tagged = document.texts().get(textIndex);
        Mention mention = tagged.mentions().get(mentionIndex);
        vector.set(Feature.BIAS, true);
        ofForm(vector, form, mention);
        ofShape(vector, tagged.text(), mention, form);
        ofSupport(vector, tagged.text(), mention, form);
        ofPlace(vector, textIndex, mention);
        ofNeighbours(vector, tagged.text(), mention);
        ofKind(vector, form, mention);
        Nesting nesting = document.nesting(textIndex, mentionIndex);
        vector.set(Feature.CONTAINS_NAME, nesting.containsName());
        vector.set(Feature.INSIDE_KNOWN, nesting.insideKnown());
        vector.set(Feature.INSIDE_OTHER, nesting.insideOther());
        double recurs = document.recurs(textIndex, mention.span().start());
        vector.set(Feature.RECURS, recurs > 0);
        vector.set(Feature.RECURS_SHARE, recurs);
        vector.set(Feature.PLATFORM_POINTER, form.concept().is(Concept.Trait.PLATFORM)
            && document.pointsSomewhere(textIndex, mention));
        vector.set(Feature.PRIOR, 0.5);
        vector.set(Feature.IN_PERSON, persons.holds(textIndex, mention));
        vector.set(Feature.PART_OF_PERSON, persons.partOf(textIndex, mention));
        HintFeatures.set(vector.values, mention, form);
        return vector.values;
    }

    private static void ofForm(Vector vector, Form form, Mention mention) {
        vector.set(Feature.SEED, form.origin() == Origin.SEED);
        vector.set(Feature.STRONG, form.origin() == Origin.STRONG);
        vector.set(Feature.WEAK, form.origin() == Origin.WEAK);
        vector.set(Feature.SOURCES, Math.min(5, form.sources()) / 5.0);
        vector.set(Feature.SAFE, form.rule() == Rule.SAFE);
        vector.set(Feature.CONTEXT, form.rule() == Rule.CONTEXT);
        vector.set(Feature.CANONICAL, form.canonical());
        vector.set(Feature.EVERYDAY, form.everyday() / 5.0);
        vector.set(Feature.BROAD, form.concept().is(Concept.Trait.BROAD));
        vector.set(Feature.DERIVED, form.derived());
        vector.set(Feature.PLATFORM, form.concept().is(Concept.Trait.PLATFORM));
        vector.set(Feature.FILES, Math.min(6, form.concept().sameAs().size()) / 6.0);
        vector.set(Feature.AMBIGUOUS, mention.candidates().size() > 1);
        vector.set(Feature.SECOND, second(mention, form));
    }

    private static boolean second(Mention mention, Form form) {
        for (Form other : mention.candidates()) {
            if (better(other, form)) {
                return true;
            }
        }
        return false;
    }

    private static boolean better(Form other, Form form) {
        return other.concept() != form.concept() && (other.origin().compareTo(form.origin()) < 0
            || other.origin() == form.origin() && other.canonical() && !form.canonical());
    }

    private void ofShape(Vector vector, NormalizedText text, Mention mention, Form form) {
        String surface = mention.span().in(text.source());
        boolean same = surface.startsWith(form.text()) && (surface.length() == form.text().length()
            || surface.length() == form.text().length() + 1 && surface.endsWith("s"));
        boolean lower = CaseShape.lower(surface);
        boolean capital = Character.isUpperCase(surface.codePointAt(0));
        boolean formLower = CaseShape.lower(form.text());
        boolean starts = starts(text, mention);
        vector.set(Feature.SAME_CASE, same);
        vector.set(Feature.CASE_KEPT, form.rule() == Rule.CASE && same);
        vector.set(Feature.CASE_BROKEN, form.rule() == Rule.CASE && !same);
        vector.set(Feature.LOWERED, lower && !formLower);
        vector.set(Feature.RAISED, capital && formLower);
        vector.set(Feature.CAPITAL_INSIDE, capital && !starts);
        boolean capitals = !lower && surface.equals(surface.toUpperCase(Locale.ROOT));
        vector.set(Feature.CAPITALS, surface.length() > 1 && capitals);
        vector.set(Feature.CASE_CONFLICT, CaseShape.conflict(surface, form.text()));
        vector.set(Feature.GAP_DIFFERS, surface.indexOf(' ') > 0 && form.text().indexOf(' ') < 0);
        vector.set(Feature.STARTS, starts);
        vector.set(Feature.EVERYDAY_LOWER, lower ? form.everyday() / 5.0 : 0);
        vector.set(Feature.EVERYDAY_WEAK, form.origin() == Origin.WEAK ? form.everyday() / 5.0 : 0);
        vector.set(Feature.EVERYDAY_TECHNOLOGY, form.concept().kind().isTechnology() ? form.everyday() / 5.0 : 0);
        int characters = 0;
        for (int word = mention.firstWord(); word <= mention.lastWord(); word++) {
            characters += text.foldedLength(word);
        }
        int words = mention.lastWord() - mention.firstWord() + 1;
        vector.set(Feature.SHORT, characters <= 2);
        vector.set(Feature.THREE, characters == 3);
        vector.set(Feature.TWO_WORDS, words == 2);
        vector.set(Feature.MORE_WORDS, words > 2);
        vector.set(Feature.PLURAL, characters > key(form.text()).length());
        vector.set(Feature.CODE_SHAPE, codeSign(surface) || surface.length() > 2 && innerCapital(surface));
    }

    private static boolean codeSign(String surface) {
        for (int i = 0; i < surface.length(); i++) {
            if (Character.isDigit(surface.charAt(i)) || "_+#/.:".indexOf(surface.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean innerCapital(String surface) {
        for (int i = 1; i < surface.length(); i++) {
            if (Character.isUpperCase(surface.charAt(i)) && Character.isLowerCase(surface.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(NormalizedText text, Mention mention) {
        int at = mention.span().start() - 1;
        String source = text.source();
        while (at >= 0 && source.charAt(at) != '\n' && !Character.isLetterOrDigit(source.charAt(at))) {
            char c = source.charAt(at);
            if (c == '.' || c == '!' || c == '?' || c == ':' || c == '•' || c == '“' || c == '"') {
                return true;
            }
            at--;
        }
        return at < 0 || source.charAt(at) == '\n';
    }

    private String key(String name) {
        return keys.computeIfAbsent(name, NormalizedText::key);
    }

    private void ofSupport(Vector vector, NormalizedText text, Mention mention, Form form) {
        Concept concept = form.concept();
        int near = 0;
        int anywhere = 0;
        for (String cue : concept.cues()) {
            String key = key(cue);
            if (document.hasWord(key) && !spelledBy(text, mention, key)) {
                anywhere++;
                near += standsNear(text, mention, key) ? 1 : 0;
            }
        }
        Tally tally = document.known(concept.id());
        int related = document.related(concept, tally);
        boolean needs = form.rule() == Rule.CONTEXT;
        vector.set(Feature.CUES_NEAR, Math.min(3, near) / 3.0);
        vector.set(Feature.CUES, Math.min(3, anywhere) / 3.0);
        vector.set(Feature.CONTEXT_ALONE, needs && anywhere == 0 && related == 0);
        vector.set(Feature.RELATED, Math.min(3, related) / 3.0);
        vector.set(Feature.CONTEXT_RELATED, needs ? Math.min(3, related + anywhere) / 3.0 : 0);
        vector.set(Feature.TECHNICAL, document.technical());
        int others = tally.safe() - (form.rule() == Rule.SAFE ? 1 : 0);
        vector.set(Feature.ALSO_SAFE, others > 0);
        vector.set(Feature.COUNT, Math.min(4, tally.all() - 1) / 4.0);
        vector.set(Feature.TITLE_AND_NOTES, tally.titleAndNotes());
    }

    private static boolean spelledBy(NormalizedText text, Mention mention, String word) {
        for (int i = mention.firstWord(); i <= mention.lastWord(); i++) {
            if (text.folded(i).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsNear(NormalizedText text, Mention mention, String word) {
        int from = Math.max(0, mention.firstWord() - NEAR);
        int to = Math.min(text.size() - 1, mention.lastWord() + NEAR);
        for (int i = from; i <= to; i++) {
            boolean inside = i >= mention.firstWord() && i <= mention.lastWord();
            if (!inside && text.foldedLength(i) == word.length() && text.folded(i).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private void ofPlace(Vector vector, int textIndex, Mention mention) {
        NormalizedText text = document.texts().get(textIndex).text();
        Line line = document.line(textIndex, mention.span().start());
        vector.set(Feature.IN_TITLE, line.kind() == Line.Kind.TITLE);
        vector.set(Feature.IN_ITEM, line.kind() == Line.Kind.ITEM);
        vector.set(Feature.IN_SOCIAL, line.kind() == Line.Kind.SOCIAL);
        vector.set(Feature.IN_SPONSOR, line.kind() == Line.Kind.SPONSOR);
        vector.set(Feature.TITLE_CASE_LINE, line.titleCase());
        vector.set(Feature.WHOLE_LINE, whole(line, mention, text.source()));
        vector.set(Feature.LATE, text.source().length() > 800
            && mention.span().start() > text.source().length() * 0.8);
    }

    /** Returns whether the mention is all that its line says, but for a bullet or a time mark. */
    private static boolean whole(Line line, Mention mention, String source) {
        return line.kind() != Line.Kind.TITLE && line.span().length() < mention.span().length() + 12
            && bare(source, line.span()) <= bare(source, mention.span());
    }

    private static int bare(String source, Span span) {
        int bare = 0;
        for (int i = span.start(); i < span.end(); i++) {
            bare += FURNITURE.indexOf(source.charAt(i)) < 0 ? 1 : 0;
        }
        return bare;
    }

    private void ofNeighbours(Vector vector, NormalizedText text, Mention mention) {
        String before = neighbour(text, mention.firstWord() - 1, mention.firstWord());
        String behind = neighbour(text, mention.lastWord() + 1, mention.lastWord() + 1);
        vector.set(Feature.AFTER_ARTICLE, ARTICLES.contains(before));
        vector.set(Feature.AFTER_VERB_SIGN, VERB_SIGNS.contains(before));
        vector.set(Feature.AFTER_PREPOSITION, PREPOSITIONS.contains(before));
        vector.set(Feature.BEFORE_OBJECT, OBJECTS.contains(behind));
        vector.set(Feature.NAME_BEFORE, !before.isEmpty() && capital(text, mention.firstWord() - 1));
        vector.set(Feature.NAME_BEHIND, !behind.isEmpty() && capital(text, mention.lastWord() + 1));
        String source = text.source();
        int start = mention.span().start();
        int end = mention.span().end();
        vector.set(Feature.HYPHENED, start > 0 && source.charAt(start - 1) == '-' && start > 1
            && Character.isLetter(source.charAt(start - 2)) || end + 1 < source.length() && source.charAt(end) == '-'
            && Character.isLetter(source.charAt(end + 1)));
        vector.set(Feature.AT_SIGN, start > 0 && source.charAt(start - 1) == '@');
        vector.set(Feature.VERSION, Versions.follows(source, end) || mention.attached().isPresent());
    }

    /** Returns the folded word at {@code word}, or nothing where a clause ends between it and the mention. */
    private static String neighbour(NormalizedText text, int word, int gap) {
        boolean there = word >= 0 && word < text.size() && gap < text.size()
            && text.gap(gap) != NormalizedText.Gap.BARRIER;
        return there ? text.folded(word) : "";
    }

    private static boolean capital(NormalizedText text, int word) {
        return Character.isUpperCase(text.source().codePointAt(text.start(word)));
    }

    private static void ofKind(Vector vector, Form form, Mention mention) {
        ConceptKind kind = form.concept().kind();
        boolean oneWord = mention.firstWord() == mention.lastWord();
        boolean weak = form.origin() == Origin.WEAK;
        vector.set(Feature.IS_SOFTWARE, kind == ConceptKind.SOFTWARE);
        vector.set(Feature.IS_LANGUAGE, kind == ConceptKind.LANGUAGE);
        vector.set(Feature.IS_API, kind == ConceptKind.API);
        vector.set(Feature.IS_CONCEPT, kind == ConceptKind.CONCEPT);
        vector.set(Feature.IS_ORGANIZATION, kind == ConceptKind.ORGANIZATION);
        vector.set(Feature.ONE_WORD_CONCEPT, kind == ConceptKind.CONCEPT && oneWord);
        vector.set(Feature.WEAK_PHRASE, weak && kind == ConceptKind.CONCEPT && !oneWord);
        vector.set(Feature.WEAK_NAME, weak && kind == ConceptKind.SOFTWARE && oneWord && form.everyday() == 0);
    }

    /** The values while they are gathered. */
    private static final class Vector {

        private final double[] values = new double[Feature.SIZE];

        void set(Feature feature, boolean holds) {
            values[feature.ordinal()] = holds ? 1 : 0;
        }

        void set(Feature feature, double value) {
            values[feature.ordinal()] = value;
        }
    }
}
