package dev.podweft.link;

import dev.podweft.model.ConceptKind;
import dev.podweft.model.Form;
import dev.podweft.model.Form.Origin;
import dev.podweft.model.Hints;
import dev.podweft.model.Hints.Sign;
import dev.podweft.model.Mention;
import java.util.EnumMap;
import java.util.Map;

/** Turns the hints of a discovered name, and the persons around any name, into features. Stateless. */
final class HintFeatures {

    private static final Map<Sign, Feature> FEATURES = new EnumMap<>(Map.ofEntries(
        Map.entry(Sign.CODE, Feature.D_CODE), Map.entry(Sign.DOTTED, Feature.D_DOTTED),
        Map.entry(Sign.QUOTED, Feature.D_QUOTED), Map.entry(Sign.CAMEL, Feature.D_CAMEL),
        Map.entry(Sign.CAPITALS, Feature.D_CAPITALS), Map.entry(Sign.CAPITAL, Feature.D_CAPITAL),
        Map.entry(Sign.UNKNOWN, Feature.D_UNKNOWN), Map.entry(Sign.DIGITS, Feature.D_DIGITS),
        Map.entry(Sign.ITEM, Feature.D_ITEM), Map.entry(Sign.ITEM_HEAD, Feature.D_ITEM_HEAD),
        Map.entry(Sign.CALLED, Feature.D_CALLED), Map.entry(Sign.INTRODUCED, Feature.D_INTRODUCED),
        Map.entry(Sign.KIND_WORD, Feature.D_KIND_WORD), Map.entry(Sign.DEFINED, Feature.D_DEFINED),
        Map.entry(Sign.LINKED, Feature.D_LINKED), Map.entry(Sign.PHRASE, Feature.D_PHRASE),
        Map.entry(Sign.GIVEN_NAME, Feature.D_GIVEN_NAME),
        Map.entry(Sign.BYLINE, Feature.D_BYLINE), Map.entry(Sign.AMONG_PERSONS, Feature.D_AMONG_PERSONS),
        Map.entry(Sign.SIDE_SECTION, Feature.D_SIDE_SECTION), Map.entry(Sign.INNER, Feature.D_INNER),
        Map.entry(Sign.HOLDS_KNOWN, Feature.D_HOLDS_KNOWN)));

    private HintFeatures() {
    }

    static void set(double[] values, Mention mention, Form form) {
        Hints hints = mention.hints();
        values[Feature.DISCOVERED.ordinal()] = form.origin() == Origin.DISCOVERED ? 1 : 0;
        values[Feature.TYPO.ordinal()] = form.origin() == Origin.DISCOVERED && !form.canonical() ? 1 : 0;
        values[Feature.IS_PERSON.ordinal()] = form.concept().kind() == ConceptKind.PERSON ? 1 : 0;
        values[Feature.D_HEAD.ordinal()] = hints.head();
        values[Feature.D_MODIFIER.ordinal()] = hints.modifier();
        values[Feature.D_COMPANY.ordinal()] = hints.company();
        for (Sign sign : hints.signs()) {
            values[FEATURES.get(sign).ordinal()] = 1;
        }
    }
}
