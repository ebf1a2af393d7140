package dev.podweft.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A technology, a technical concept, an organization or a person that episodes may be about.
 *
 * @param name canonical: what the project itself or the field's reference calls it
 * @param aliases other forms that people write, never with the canonical name among them
 * @param cues lower-case words whose nearness supports this sense of an ambiguous form
 * @param notPhrases phrases that hold one of the forms but are another thing
 * @param releases known release cycles, newest first
 * @param sameAs ids of the same concept in the sources, such as {@code wikidata:Q192490}
 */
public record Concept(
        ConceptId id,
        String name,
        ConceptKind kind,
        List<String> aliases,
        Relations relations,
        List<Release> releases,
        List<String> cues,
        List<String> notPhrases,
        List<String> sameAs,
        Optional<String> url,
        Set<Trait> traits) {

    /** What else is known of a concept. */
    public enum Trait {
        /** A heading such as "database": good in a hierarchy, too broad to be a topic of an episode. */
        BROAD,
        /** Usually followed by a version number. */
        VERSIONED,
        /** Its version is attached to the name: C++20. */
        VERSION_ATTACHED,
        /** A place to follow, listen, chat, pay or meet: mostly named as such, seldom the topic. */
        PLATFORM,
        /** Found in the texts, in no vocabulary. */
        DISCOVERED
    }

    public Concept {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(relations, "relations");
        aliases = List.copyOf(aliases);
        releases = List.copyOf(releases);
        cues = List.copyOf(cues);
        notPhrases = List.copyOf(notPhrases);
        sameAs = List.copyOf(sameAs);
        traits = traits.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(traits));
    }

    /** Returns a concept of which only its name is known. */
    public static Concept named(ConceptId id, String name, ConceptKind kind) {
        return new Concept(id, name, kind, List.of(), Relations.NONE, List.of(), List.of(), List.of(), List.of(),
            Optional.empty(), Set.of());
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
