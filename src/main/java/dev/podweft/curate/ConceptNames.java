package dev.podweft.curate;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.Link;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceLocation;
import dev.podweft.text.NormalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds which concept a rule means: by its id, else by the name, else by another name of one that occurs. */
public final class ConceptNames {

    private final Map<ConceptId, Concept> found = new TreeMap<>();
    private final Map<String, List<Concept>> byName = new HashMap<>();
    private final Function<ConceptId, Optional<Concept>> known;
    private final List<Problem> problems = new ArrayList<>();

    /** Takes all links of a build, and the concepts that are known whether they occur or not. */
    public ConceptNames(Collection<Link> links, Function<ConceptId, Optional<Concept>> known) {
        this.known = known;
        links.forEach(link -> found.putIfAbsent(link.concept().id(), link.concept()));
        found.values().forEach(concept -> byName.computeIfAbsent(NormalizedText.key(concept.name()),
            k -> new ArrayList<>()).add(concept));
        found.values().forEach(concept -> concept.aliases().forEach(alias -> byName.computeIfAbsent(
            NormalizedText.key(alias), k -> new ArrayList<>(List.of(concept)))));
    }

    /** Returns whether a concept is mentioned. */
    boolean occurs(ConceptId id) {
        return found.containsKey(id);
    }

    /** Returns the concepts that {@code name} may mean. */
    List<Concept> all(String name) {
        ConceptId id = new ConceptId(name);
        Optional<Concept> given = Optional.ofNullable(found.get(id)).or(() -> known.apply(id));
        return given.map(List::of).orElseGet(() -> byName.getOrDefault(NormalizedText.key(name), List.of()));
    }

    /** Returns the concept that {@code name} means; where it may mean several, that is a problem at {@code place}. */
    Optional<Concept> one(SourceLocation place, String name) {
        List<Concept> all = all(name);
        if (all.size() > 1) {
            Problem problem = new Problem(place, Problem.Severity.SKIPPED, "\"" + name + "\" may be "
                + String.join(" or ", all.stream().map(concept -> concept.id().value()).toList())
                + "; expected one concept; name it by its id");
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        }
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Returns what in the rules could mean several concepts. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
