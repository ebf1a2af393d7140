package dev.podweft.tag;

import dev.podweft.model.Concept;
import dev.podweft.model.Concept.Trait;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Hints.Sign;
import dev.podweft.model.Relations;
import dev.podweft.text.NormalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes one concept of all spans of an episode that spell the same name: the most frequent spelling names it, the most
 * frequent kind is its kind. Filled once, by one thread.
 */
final class Naming {

    /** Signs that say something of one place only. */
    private static final Set<Sign> OWN = EnumSet.of(Sign.INNER, Sign.HOLDS_KNOWN, Sign.SIDE_SECTION,
        Sign.AMONG_PERSONS);

    private static final class Votes {

        private final Map<String, Integer> surfaces = new TreeMap<>();
        private final Map<ConceptKind, Integer> kinds = new TreeMap<>();
        private final Set<Sign> signs = EnumSet.noneOf(Sign.class);
    }

    private final Map<String, Votes> votes = new TreeMap<>();
    private final Map<String, Concept> made = new TreeMap<>();

    /** Counts one span that spells {@code surface}, seems to be of {@code kind}, and has these signs. */
    void count(String surface, ConceptKind kind, Set<Sign> signs) {
        Votes counted = votes.computeIfAbsent(key(surface, kind), k -> new Votes());
        counted.surfaces.merge(oneLine(surface), 1, Integer::sum);
        counted.kinds.merge(kind, 1, Integer::sum);
        signs.stream().filter(sign -> !OWN.contains(sign)).forEach(counted.signs::add);
    }

    /** Returns what speaks for the name anywhere in the episode. */
    Set<Sign> signs(String surface, ConceptKind kind) {
        return votes.get(key(surface, kind)).signs;
    }

    /** Persons are named apart from things; singular and plural, case and hyphens fall together. */
    private static String key(String surface, ConceptKind kind) {
        String key = NormalizedText.key(singular(surface));
        return kind == ConceptKind.PERSON ? "person/" + key : "discovered/" + key;
    }

    /** Returns the concept that the span stands for; every span must have been counted before. */
    Concept concept(String surface, ConceptKind kind) {
        return made.computeIfAbsent(key(surface, kind), key -> make(key, votes.get(key)));
    }

    private static Concept make(String id, Votes counted) {
        String surface = most(counted.surfaces);
        ConceptKind kind = most(counted.kinds);
        String name = kind == ConceptKind.CONCEPT ? singular(lower(surface)) : surface;
        List<String> aliases = new ArrayList<>();
        for (String other : List.of(surface, bare(name), singular(name))) {
            if (!other.equals(name) && !other.isEmpty() && !aliases.contains(other)) {
                aliases.add(other);
            }
        }
        return new Concept(new ConceptId(id), name, kind, aliases, Relations.NONE, List.of(), List.of(), List.of(),
            List.of(), Optional.empty(), Set.of(Trait.DISCOVERED));
    }

    private static <T extends Comparable<T>> T most(Map<T, Integer> counts) {
        return counts.entrySet().stream().max(Comparator.comparing((Map.Entry<T, Integer> entry) -> entry.getValue())
            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder())).orElseThrow().getKey();
    }

    private static String oneLine(String surface) {
        boolean broken = surface.chars().anyMatch(c -> c != ' ' && Character.isWhitespace(c)) || surface.contains("  ");
        return broken ? surface.replaceAll("\\s+", " ") : surface;
    }

    /** A call without its brackets, a flag without its dashes, a macro without its mark. */
    private static String bare(String name) {
        return name.endsWith("()") ? name.substring(0, name.length() - 2)
            : name.endsWith("!") ? name.substring(0, name.length() - 1) : name;
    }

    /** Lowers the capitals of words that are no acronyms. */
    private static String lower(String surface) {
        StringBuilder lower = new StringBuilder();
        for (String word : surface.split(" ")) {
            boolean title = word.length() > 1 && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
            lower.append(lower.length() > 0 ? " " : "").append(title ? word.toLowerCase(Locale.ROOT) : word);
        }
        return lower.toString();
    }

    /** Returns the singular of a name whose last word looks like a plural. */
    static String singular(String name) {
        int length = name.length();
        if (length < 4 || name.charAt(length - 1) != 's' || "suias'".indexOf(name.charAt(length - 2)) >= 0) {
            return name;
        }
        if (name.endsWith("ies") && length > 4) {
            return name.substring(0, length - 3) + "y";
        }
        boolean sibilant = name.endsWith("sses") || name.endsWith("xes") || name.endsWith("ches")
            || name.endsWith("shes");
        return name.substring(0, length - (sibilant ? 2 : 1));
    }
}
