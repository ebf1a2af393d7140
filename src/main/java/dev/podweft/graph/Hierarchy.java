package dev.podweft.graph;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The headings above the concepts that episodes mention: those reached in at most two steps of {@code broader} that
 * bring at least two concepts together. A concept is tied to the nearest headings that are left, so a step over one
 * that joins nothing is skipped. Not for several threads.
 */
final class Hierarchy {

    private static final int HIGHEST = 2;

    private static final int FEWEST = 2;

    private final Map<ConceptId, Concept> concepts = new TreeMap<>();
    private final Set<ConceptId> present;
    private final Function<ConceptId, Optional<Concept>> vocabulary;

    /** Takes the concepts that are mentioned; {@code vocabulary} knows those above them. */
    Hierarchy(Map<ConceptId, Concept> mentioned, Function<ConceptId, Optional<Concept>> vocabulary) {
        concepts.putAll(mentioned);
        present = Set.copyOf(mentioned.keySet());
        this.vocabulary = vocabulary;
    }

    /** Returns the mentioned concepts and the headings, each with the ids of what is directly above it. */
    Map<Concept, Set<ConceptId>> build() {
        Set<ConceptId> kept = new TreeSet<>(present);
        kept.addAll(candidates());
        Map<ConceptId, Set<ConceptId>> above = links(kept);
        boolean settled = false;
        while (!settled) {
            Map<ConceptId, Integer> below = countBelow(above);
            settled = !kept.removeIf(id -> !present.contains(id) && below.getOrDefault(id, 0) < FEWEST);
            above = links(kept);
        }
        Map<Concept, Set<ConceptId>> result = new LinkedHashMap<>();
        above.forEach((id, parents) -> result.put(concepts.get(id), parents));
        return result;
    }

    private Set<ConceptId> candidates() {
        Map<ConceptId, Integer> reached = new HashMap<>();
        for (ConceptId id : present) {
            Set<ConceptId> seen = new TreeSet<>();
            climb(concepts.get(id), HIGHEST, seen);
            seen.remove(id);
            seen.forEach(heading -> reached.merge(heading, 1, Integer::sum));
        }
        Set<ConceptId> candidates = new TreeSet<>();
        reached.forEach((id, count) -> {
            if (count >= FEWEST) {
                candidates.add(id);
            }
        });
        return candidates;
    }

    private void climb(Concept concept, int steps, Set<ConceptId> seen) {
        for (ConceptId id : concept.relations().broader()) {
            Optional<Concept> heading = steps == 0 ? Optional.empty() : find(id);
            if (heading.isPresent()) {
                seen.add(id);
                climb(heading.get(), steps - 1, seen);
            }
        }
    }

    private Map<ConceptId, Set<ConceptId>> links(Set<ConceptId> kept) {
        Map<ConceptId, Set<ConceptId>> above = new TreeMap<>();
        for (ConceptId id : kept) {
            Set<ConceptId> parents = new TreeSet<>();
            nearest(concepts.get(id), present.contains(id) ? HIGHEST : 1, kept, parents);
            parents.remove(id);
            above.put(id, parents);
        }
        return above;
    }

    private void nearest(Concept concept, int steps, Set<ConceptId> kept, Set<ConceptId> parents) {
        for (ConceptId id : concept.relations().broader()) {
            if (kept.contains(id)) {
                parents.add(id);
            } else if (steps > 1) {
                find(id).ifPresent(heading -> nearest(heading, steps - 1, kept, parents));
            }
        }
    }

    private Optional<Concept> find(ConceptId id) {
        Concept known = concepts.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Concept> found = vocabulary.apply(id).filter(c -> c.kind().isTopic() && c.id().equals(id));
        found.ifPresent(concept -> concepts.put(id, concept));
        return found;
    }

    private static Map<ConceptId, Integer> countBelow(Map<ConceptId, Set<ConceptId>> above) {
        Map<ConceptId, Integer> below = new HashMap<>();
        above.values().forEach(parents -> parents.forEach(id -> below.merge(id, 1, Integer::sum)));
        return below;
    }
}
