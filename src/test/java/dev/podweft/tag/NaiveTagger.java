package dev.podweft.tag;

import dev.podweft.model.Form;
import dev.podweft.model.Mention;
import dev.podweft.text.NormalizedText;
import dev.podweft.text.NormalizedText.Gap;
import dev.podweft.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The tagger as its documentation reads: at each word, every run of words is compared with every name, character by
 * character. Slow, and plain enough to be believed.
 */
final class NaiveTagger implements Tagger {

    /** A form, its folded characters, and behind how many of them it has a gap. */
    private record Name(Form form, String characters, Set<Integer> gaps) {
    }

    private final List<Name> names = new ArrayList<>();

    NaiveTagger(List<Form> forms) {
        for (Form form : forms) {
            names.add(new Name(form, characters(form.text()), gaps(form.text())));
        }
        for (Name name : names) {
            names.stream().filter(other -> other.characters().equals(name.characters()))
                .forEach(other -> name.gaps().addAll(other.gaps()));
        }
    }

    private static String characters(String name) {
        NormalizedText text = NormalizedText.of(name);
        StringBuilder characters = new StringBuilder();
        for (int word = 0; word < text.size(); word++) {
            characters.append(text.folded(word));
        }
        return characters.toString();
    }

    /** Between two words; between a small letter and a capital; between a digit and what is none. */
    private static Set<Integer> gaps(String name) {
        NormalizedText text = NormalizedText.of(name);
        Set<Integer> gaps = new HashSet<>();
        int before = 0;
        for (int word = 0; word < text.size(); word++) {
            gaps.add(before);
            for (int at = text.start(word) + 1; at < text.end(word); at++) {
                char left = name.charAt(at - 1);
                char right = name.charAt(at);
                boolean digits = Character.isDigit(left) != Character.isDigit(right) && right != '+' && right != '#';
                if (digits || Character.isLowerCase(left) && Character.isUpperCase(right)) {
                    gaps.add(before + characters(name.substring(text.start(word), at)).length());
                }
            }
            before += text.foldedLength(word);
        }
        return gaps;
    }

    @Override
    public List<Mention> tag(NormalizedText text) {
        List<Mention> mentions = new ArrayList<>();
        for (int first = 0; first < text.size(); first++) {
            for (int last = Math.min(text.size(), first + 12) - 1; last >= first; last--) {
                if (reaches(text, first, last)) {
                    add(text, first, last, mentions);
                }
            }
        }
        return mentions;
    }

    private static boolean reaches(NormalizedText text, int first, int last) {
        for (int word = first; word <= last; word++) {
            if (text.folded(word).length() > 64 || word > first && text.gap(word) == Gap.BARRIER) {
                return false;
            }
        }
        return true;
    }

    private void add(NormalizedText text, int first, int last, List<Mention> mentions) {
        List<Form> exact = forms(text, first, last, Plural.NONE);
        List<Form> found = new ArrayList<>(exact);
        for (Plural plural : List.of(Plural.S, Plural.ES, Plural.IES)) {
            boolean capitals = plural == Plural.S && capitalsBeforeSmallS(text, last);
            if (found.isEmpty() || capitals && found.equals(exact)) {
                forms(text, first, last, plural).stream().filter(form -> exact.stream()
                    .noneMatch(other -> other.concept().id().equals(form.concept().id()))).forEach(found::add);
            }
        }
        if (found.isEmpty() && first == last) {
            attached(text, first, mentions);
        } else if (!found.isEmpty() && wholeAddress(text, first, last) && !insideNumber(text.span(first, last), text)) {
            mentions.add(new Mention(text.span(first, last), first, last, OptionalInt.empty(), found));
        }
    }

    private static boolean insideNumber(Span span, NormalizedText text) {
        String before = text.source().substring(0, span.start());
        String behind = text.source().substring(span.end());
        String name = span.in(text.source());
        return name.matches("(?s).*[0-9]") && behind.matches("(?s)[.][0-9].*")
            || name.matches("(?s)[0-9].*") && before.matches("(?s).*[0-9][.]");
    }

    /** What a plural adds to a name. */
    private enum Plural { NONE, S, ES, IES }

    private List<Form> forms(NormalizedText text, int first, int last, Plural plural) {
        StringBuilder spelled = new StringBuilder();
        for (int word = first; word <= last; word++) {
            spelled.append(text.folded(word));
        }
        String wanted = singular(text, last, spelled.toString(), plural);
        List<Form> found = new ArrayList<>();
        for (Name name : wanted.isEmpty() ? List.<Name>of() : names) {
            if (name.characters().equals(wanted) && gapsAllowed(text, first, last, name)) {
                found.add(name.form());
            }
        }
        return found;
    }

    /** The spelled characters without the plural; nothing where they cannot be that plural. */
    private static String singular(NormalizedText text, int last, String spelled, Plural plural) {
        String word = text.folded(last);
        String source = text.span(last, last).in(text.source());
        if (plural == Plural.NONE) {
            return spelled;
        }
        if (!source.endsWith("s")) {
            return "";
        }
        return switch (plural) {
            case S -> word.length() > 2 && (!word.matches(".*[sui]s") || capitalsBeforeSmallS(text, last))
                ? spelled.substring(0, spelled.length() - 1) : "";
            case ES -> word.length() > 3 && word.matches(".*[sxzho]es")
                ? spelled.substring(0, spelled.length() - 2) : "";
            case IES -> word.length() > 4 && word.endsWith("ies")
                ? spelled.substring(0, spelled.length() - 3) + "y" : "";
            case NONE -> spelled;
        };
    }

    private static boolean capitalsBeforeSmallS(NormalizedText text, int word) {
        return text.span(word, word).in(text.source()).matches("(?s).*.\\p{Lu}s");
    }

    private static boolean gapsAllowed(NormalizedText text, int first, int last, Name name) {
        int before = 0;
        for (int word = first; word < last; word++) {
            before += text.folded(word).length();
            if (text.gap(word + 1) != Gap.HYPHEN && !name.gaps().contains(before)) {
                return false;
            }
        }
        return true;
    }

    /** A name stands outside of addresses without a scheme, or is the whole of one. */
    private static boolean wholeAddress(NormalizedText text, int first, int last) {
        int end = text.addressEnd(first);
        boolean starts = first == 0 || text.addressEnd(first - 1) != end;
        return end < 0 && text.addressEnd(last) < 0 || end == text.end(last) && starts;
    }

    private void attached(NormalizedText text, int word, List<Mention> mentions) {
        String source = text.span(word, word).in(text.source());
        String letters = source.replaceFirst("[0-9]+$", "");
        if (letters.length() < 2 || letters.equals(source) || text.addressEnd(word) >= 0) {
            return;
        }
        int start = text.start(word);
        for (String name : letters.endsWith("v")
            ? List.of(letters, letters.substring(0, letters.length() - 1)) : List.of(letters)) {
            List<Form> found = names.stream().filter(other -> NormalizedText.of(name).size() == 1
                && other.characters().equals(characters(name))).map(Name::form).toList();
            if (!found.isEmpty()) {
                mentions.add(new Mention(new Span(start, start + name.length()), word, word,
                    OptionalInt.of(start + letters.length()), found));
                return;
            }
        }
    }
}
