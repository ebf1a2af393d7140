package dev.podweft.vocabulary;

import dev.podweft.model.ConceptKind;
import dev.podweft.model.Form.Origin;
import dev.podweft.model.Form.Rule;
import dev.podweft.model.Release;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A concept as one line of a seed or source file gives it.
 *
 * @param ref its id there, such as {@code linguist:222} or {@code seed:concept/b-tree}
 * @param place file and line it stands in, such as {@code databases.jsonl:17}
 * @param rank precedence of its file, 0 first
 * @param relations names or refs by relation: {@code broader}, {@code part_of}, {@code uses}
 * @param match the rule of each form named in a seed line; empty for a form that is never to be matched alone
 * @param sense what tells it from another concept of the same name, such as {@code GitOps} of {@code Flux (GitOps)}
 */
record SourceConcept(
        String ref,
        String place,
        String source,
        int rank,
        Origin origin,
        String name,
        Optional<String> sense,
        ConceptKind kind,
        List<String> aliases,
        Map<String, List<String>> relations,
        Map<String, Optional<Rule>> match,
        List<String> cues,
        List<String> not,
        List<String> traits,
        List<Release> releases,
        List<String> addresses,
        Optional<String> wikipedia,
        Optional<String> wikidata) {

    /** Returns the name with its sense, as seed files write it. */
    String wholeName() {
        return sense.map(words -> name + " (" + words + ")").orElse(name);
    }

    boolean seed() {
        return origin == Origin.SEED;
    }

    /** Technology may join technology and concepts concepts, whatever the finer kind a source gives. */
    String group() {
        return kind.isTechnology() ? "technology" : kind.toString();
    }
}
