package dev.podweft.vocabulary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the verbs and nouns that belong to the name of an activity: "shard" and "sharded" of "sharding", "encrypting"
 * of "encryption", "compress audio" of "audio compression", "visualisation" of "visualization". Only English words are
 * made, except where British spelling differs. Immutable, and safe to share.
 */
final class Derivation {

    private static final List<String> NOUN_ENDINGS = List.of("ization", "isation", "ication", "ation", "ition", "tion",
        "sion", "ion", "ment", "ance", "al", "er", "ing");

    private final EnglishWords english;
    private final Set<String> nouns;

    /** Creates a derivation that takes only {@code nouns} for the object of a verb. */
    Derivation(EnglishWords english, Set<String> nouns) {
        this.english = english;
        this.nouns = Set.copyOf(nouns);
    }

    /** Returns further forms of {@code name}, in small letters; empty for a name with capitals. */
    Set<String> of(String name) {
        Set<String> forms = new LinkedHashSet<>();
        int space = name.lastIndexOf(' ');
        String head = name.substring(0, space + 1);
        String last = name.substring(space + 1);
        if (last.length() < 5 || !last.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return forms;
        }
        british(last).forEach(word -> forms.add(head + word));
        if (space < 0) {
            for (String verb : verbs(last)) {
                forms.addAll(inflections(verb));
            }
            forms.remove(last);
        } else if (nouns.contains(head.strip()) && !last.endsWith("er")) {
            phrase(head.strip(), last, forms);
        }
        return forms;
    }

    /** Adds "uploading image" for "image upload", whose plural the tagger knows, and "validate data". */
    private void phrase(String object, String noun, Set<String> forms) {
        Set<String> verbs = verbs(noun);
        for (String verb : verbs) {
            for (String word : inflections(verb)) {
                forms.add(word + " " + object);
            }
        }
    }

    private static Set<String> british(String word) {
        Set<String> forms = new LinkedHashSet<>();
        for (String[] pair : new String[][] {{"iz", "is"}, {"yz", "ys"}, {"avior", "aviour"}, {"olor", "olour"},
            {"eling", "elling"}, {"elling", "eling"}, {"alog", "alogue"}}) {
            int at = word.lastIndexOf(pair[0]);
            if (at > 2 && word.substring(at).matches("(iz|yz)(ation|ing|ed|er|e)|avior|olor|ell?ing|alog")) {
                forms.add(word.substring(0, at) + pair[1] + word.substring(at + pair[0].length()));
            }
        }
        return forms;
    }

    private Set<String> verbs(String noun) {
        Set<String> verbs = new LinkedHashSet<>();
        for (String ending : NOUN_ENDINGS) {
            if (noun.endsWith(ending) && noun.length() - ending.length() >= 3) {
                String stem = noun.substring(0, noun.length() - ending.length());
                for (String rest : rests(ending, stem)) {
                    if (english.level(rest) > 0 && rest.length() >= 4) {
                        verbs.add(rest);
                    }
                }
                if (!verbs.isEmpty()) {
                    return verbs;
                }
            }
        }
        return verbs;
    }

    private static List<String> rests(String ending, String stem) {
        char last = stem.charAt(stem.length() - 1);
        boolean doubled = stem.length() > 3 && last == stem.charAt(stem.length() - 2) && "lsz".indexOf(last) < 0;
        return switch (ending) {
            case "ization", "isation" -> List.of(stem + "ize");
            case "ication" -> List.of(stem + "y", stem + "icate");
            case "ation" -> List.of(stem + "ate", stem + "e", stem);
            case "tion", "ion" -> List.of(stem + "te", stem + "t", stem + "e", stem);
            case "ing", "er" -> doubled ? List.of(stem.substring(0, stem.length() - 1), stem)
                : List.of(stem + "e", stem);
            default -> List.of(stem, stem + "e", stem + "d", stem + "t");
        };
    }

    private Set<String> inflections(String verb) {
        Set<String> forms = new LinkedHashSet<>();
        String cut = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
        char last = verb.charAt(verb.length() - 1);
        for (String form : List.of(verb, cut + "ing", cut + "ed", cut + last + "ing", cut + last + "ed",
            verb.endsWith("y") ? verb.substring(0, verb.length() - 1) + "ied" : verb)) {
            if (form.equals(verb) || english.level(form) > 0) {
                forms.add(form);
            }
        }
        return forms;
    }
}
