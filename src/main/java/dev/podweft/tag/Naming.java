package dev.podweft.tag;

import dev.podweft.model.Concept;
import dev.podweft.model.Concept.Trait;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Hints.Sign;
import dev.podweft.model.Relations;
import dev.podweft.text.NormalizedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one concept of all spans of an episode that spell the same name: the most frequent spelling names it, the most
 * frequent kind is its kind. Filled once, by one thread.
 */
final class Naming {

    /** Signs that say something of one place only. */
    private static final Set<Sign> OWN = EnumSet.of(Sign.INNER, Sign.HOLDS_KNOWN, Sign.SIDE_SECTION,
        Sign.AMONG_PERSONS);

    /** One name: how it is spelled and of what kind its spans seem to be, and the concept it becomes. */
    static final class Name {

        private final String id;
        private final Map<String, Integer> surfaces = new HashMap<>();
        private final Map<ConceptKind, Integer> kinds = new EnumMap<>(ConceptKind.class);
        private final Set<Sign> signs = EnumSet.noneOf(Sign.class);
        private Optional<Concept> made = Optional.empty();

        private Name(String id) {
            this.id = id;
        }

        /** Returns what speaks for the name anywhere in the episode. */
        Set<Sign> signs() {
            return signs;
        }

        /** Returns the concept that the name stands for; to be asked for when all spans are counted. */
        Concept concept() {
            if (made.isEmpty()) {
                made = Optional.of(make(id, this));
            }
            return made.get();
        }
    }

    private final Map<String, Name> names = new HashMap<>();

    /** Counts one span that spells {@code surface}, seems to be of {@code kind}, and has these signs. */
    Name count(String surface, ConceptKind kind, Set<Sign> signs) {
        Name name = names.computeIfAbsent(key(surface, kind), Name::new);
        name.surfaces.merge(oneLine(surface), 1, Integer::sum);
        name.kinds.merge(kind, 1, Integer::sum);
        for (Sign sign : signs) {
            if (!OWN.contains(sign)) {
                name.signs.add(sign);
            }
        }
        return name;
    }

    /** Persons are named apart from things; singular and plural, case and hyphens fall together. */
    private static String key(String surface, ConceptKind kind) {
        String key = NormalizedText.key(singular(surface));
        return kind == ConceptKind.PERSON ? "person/" + key : "discovered/" + key;
    }

    private static Concept make(String id, Name counted) {
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
        Iterator<Map.Entry<T, Integer>> entries = counts.entrySet().iterator();
        Map.Entry<T, Integer> most = entries.next();
        while (entries.hasNext()) {
            Map.Entry<T, Integer> entry = entries.next();
            int more = entry.getValue() - most.getValue();
            most = more > 0 || more == 0 && entry.getKey().compareTo(most.getKey()) < 0 ? entry : most;
        }
        return most.getKey();
    }

    private static String oneLine(String surface) {
        for (int i = 0; i < surface.length(); i++) {
            char c = surface.charAt(i);
            boolean broken = c == ' ' ? surface.startsWith(" ", i + 1) : Character.isWhitespace(c);
            if (broken) {
                return surface.replaceAll("\\s+", " ");
            }
        }
        return surface;
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
