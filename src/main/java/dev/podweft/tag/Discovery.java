package dev.podweft.tag;

import dev.podweft.model.ConceptKind;
import dev.podweft.model.Form;
import dev.podweft.model.Form.Origin;
import dev.podweft.model.Form.Rule;
import dev.podweft.model.Hints;
import dev.podweft.model.Hints.Sign;
import dev.podweft.model.Mention;
import dev.podweft.model.TaggedText;
import dev.podweft.tag.Finds.Find;
import dev.podweft.text.Lexicon;
import dev.podweft.text.Lexicon.WordClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds names that no vocabulary has, in the texts of one episode: code, capitals inside sentences, words that are no
 * English, items of lists, technical noun phrases, and persons.
 *
 * <p>It proposes generously and decides nothing: each find carries {@link Hints} that {@code link} weighs. Finds that
 * spell the same name become one concept with a stable id below {@code discovered/} or {@code person/}. No part of
 * speech and no model is needed; linear in the length of the texts. Immutable, and safe to share.
 */
public final class Discovery {

    private static final List<String> ENDINGS = List.of("ing", "ed", "al", "ity", "able", "ly", "ation", "ise",
        "ising", "ised", "isation", "ment", "ness", "er", "ers", "ist", "ists");

    private static final double MOST = Math.log(256);

    private final Lexicon lexicon;
    private final NearNames names;

    /** Creates a discovery that knows the words of {@code lexicon} and suspects misspelled {@code names}. */
    public Discovery(Lexicon lexicon, NearNames names) {
        this.lexicon = Objects.requireNonNull(lexicon, "lexicon");
        this.names = Objects.requireNonNull(names, "names");
    }

    /** Returns {@code texts}, which are those of one episode, with the names discovered among their mentions. */
    public List<TaggedText> complete(List<TaggedText> texts) {
        AddressNames addresses = new AddressNames(texts);
        Naming naming = new Naming();
        List<Reading> readings = new ArrayList<>();
        List<Finds> all = new ArrayList<>();
        Map<Find, Naming.Name> names = new IdentityHashMap<>();
        for (TaggedText text : texts) {
            Reading reading = new Reading(text, lexicon);
            Finds finds = finds(reading);
            readings.add(reading);
            all.add(finds);
        }
        Set<String> persons = personWords(readings, all);
        for (int i = 0; i < texts.size(); i++) {
            for (Find find : all.get(i).all()) {
                Reading reading = readings.get(i);
                ConceptKind told = look(reading, find, addresses);
                ConceptKind kind = firstName(reading, find, persons) ? ConceptKind.PERSON : told;
                names.put(find, naming.count(reading.surface(find.span()), kind, find.signs()));
            }
        }
        List<TaggedText> complete = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            List<Mention> mentions = new ArrayList<>(texts.get(i).mentions());
            for (Find find : all.get(i).all()) {
                mentions.add(mention(readings.get(i), find, names.get(find)));
            }
            mentions.sort(Comparator.comparing(Mention::span));
            complete.add(new TaggedText(texts.get(i).field(), texts.get(i).text(), mentions));
        }
        return complete;
    }

    private static Set<String> personWords(List<Reading> readings, List<Finds> all) {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < readings.size(); i++) {
            for (Find find : all.get(i).all()) {
                for (int word = find.first(); find.person() && word <= find.last(); word++) {
                    words.add(readings.get(i).folded(word));
                }
            }
        }
        return words;
    }

    /** A lone given name, or a lone part of a name that stands in full elsewhere. */
    private static boolean firstName(Reading reading, Find find, Set<String> persons) {
        int word = find.first();
        return word == find.last() && reading.has(word, Reading.CAPITAL)
            && !reading.has(word, Reading.UPPER | Reading.CAMEL)
            && (reading.is(word, WordClass.GIVEN_NAME) || persons.contains(reading.folded(word)));
    }

    private static Finds finds(Reading reading) {
        Finds finds = new Finds(reading);
        PersonNames.find(reading, finds);
        NameRuns.find(reading, finds);
        CodeShapes.find(reading, finds);
        Items.find(reading, finds);
        Phrases.find(reading, finds);
        markInner(finds);
        return finds;
    }

    private static void markInner(Finds finds) {
        Find widest = null;
        for (Find find : finds.all()) {
            if (widest != null && find.inside(widest)) {
                find.signs().add(Sign.INNER);
            }
            widest = widest == null || find.last() > widest.last() ? find : widest;
        }
    }

    /** Adds what the shape and the surroundings of a find say, and returns what it seems to be. */
    private static ConceptKind look(Reading reading, Find find, AddressNames addresses) {
        shape(reading, find);
        Optional<ConceptKind> told = Surroundings.look(reading, find);
        if (addresses.holds(reading.key(find.first(), find.last()))) {
            find.signs().add(Sign.LINKED);
        }
        if (find.person()) {
            return ConceptKind.PERSON;
        }
        return told.orElseGet(() -> guess(reading, find));
    }

    private static void shape(Reading reading, Find find) {
        int first = find.first();
        int last = find.last();
        sign(find, Sign.CAPITAL, reading.has(first, Reading.CAPITAL)
            && !reading.has(first, Reading.STARTS | Reading.TITLE_CASE));
        sign(find, Sign.CAPITALS, reading.has(last, Reading.UPPER) || reading.has(first, Reading.UPPER));
        sign(find, Sign.HOLDS_KNOWN, reading.holdsKnown(first, last));
        sign(find, Sign.BYLINE, reading.has(first, Reading.CAPITAL) && PersonNames.byline(reading, first, last));
        sign(find, Sign.SIDE_SECTION, reading.has(first, Reading.SIDE));
        for (int word = first; word <= last; word++) {
            sign(find, Sign.CAMEL, reading.has(word, Reading.CAMEL) && reading.has(word, Reading.CAPITAL));
            sign(find, Sign.DIGITS, reading.has(word, Reading.DIGITS) && reading.has(word, Reading.LETTER));
            sign(find, Sign.UNKNOWN, reading.level(word) == 0 && reading.has(word, Reading.LETTER));
        }
    }

    private static void sign(Find find, Sign sign, boolean holds) {
        if (holds) {
            find.signs().add(sign);
        }
    }

    private static ConceptKind guess(Reading reading, Find find) {
        boolean handle = (reading.gap(find.first()) & Gaps.AT) != 0;
        if (find.signs().contains(Sign.CODE) && !handle) {
            return ConceptKind.API;
        }
        if (handle || "at".equals(reading.folded(find.first() - 1)) && reading.has(find.first(), Reading.CAPITAL)) {
            return ConceptKind.ORGANIZATION;
        }
        boolean named = find.signs().contains(Sign.UNKNOWN) || find.signs().contains(Sign.CAMEL)
            || find.signs().contains(Sign.CAPITAL) || find.signs().contains(Sign.DOTTED);
        return named ? ConceptKind.SOFTWARE : ConceptKind.CONCEPT;
    }

    private Mention mention(Reading reading, Find find, Naming.Name name) {
        String surface = reading.surface(find.span());
        int level = 5;
        int modifier = find.first() == find.last() ? 0 : Integer.MAX_VALUE;
        for (int word = find.first(); word <= find.last(); word++) {
            level = Math.min(level, reading.level(word));
            modifier = word < find.last() ? Math.min(modifier, Lexicon.modifies(reading.facts(word))) : modifier;
        }
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        signs.addAll(find.signs());
        signs.addAll(name.signs());
        Hints hints = new Hints(signs, Math.log(1 + Lexicon.heads(reading.facts(find.last()))) / MOST,
            Math.log(1 + modifier) / MOST, reading.company(find.first(), find.last()));
        int everyday = level;
        Form form = new Form(surface, name.concept(), Rule.SAFE, Origin.DISCOVERED, 0, everyday,
            true, false);
        Form meant = misspelled(reading, find).map(known -> new Form(known.text(), known.concept(), Rule.CONTEXT,
            Origin.DISCOVERED, known.sources(), everyday, false, false)).orElse(form);
        return new Mention(find.span(), find.first(), find.last(), OptionalInt.empty(), List.of(meant), hints);
    }

    /** Whether an ending makes the word of another: foundational is no misspelled name. */
    private static boolean derived(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the known form that a find of one word, which is no English, is one or two letters away from. */
    private Optional<Form> misspelled(Reading reading, Find find) {
        int word = find.first();
        boolean single = word == find.last() && !find.person() && reading.level(word) == 0
            && !reading.is(word, WordClass.GIVEN_NAME) && !derived(reading.folded(word));
        return single ? names.near(reading.folded(find.first())) : Optional.empty();
    }
}
