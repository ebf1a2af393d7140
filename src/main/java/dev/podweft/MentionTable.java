package dev.podweft;

import dev.podweft.graph.Mentioned;
import dev.podweft.graph.NodeIds;
import dev.podweft.graph.Weaver;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What each episode of a large corpus mentions, in 12 bytes a mention. Episodes are added once each, in any order; the
 * kind of a concept that no vocabulary has is that of the first episode added. For one thread while it is filled.
 */
final class MentionTable {

    private static final double UNITS = 1_000_000;

    private final Function<ConceptId, Optional<Concept>> vocabulary;
    private final Map<ConceptId, Concept> concepts = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Target> targets = new ArrayList<>();
    private final int[] starts;
    private final int[] sizes;
    private int[] target = new int[1024];
    private int[] salience = new int[1024];
    private int[] second = new int[1024];
    private int size;

    /** What may be mentioned: a node, its concept, and whether it is a version of that. */
    record Target(String node, Concept concept, boolean version) {
    }

    /** One mention of an episode; {@code second} is -1 where no time mark tells. */
    record Mention(Target target, int number, double salience, int second) {
    }

    /** Prepares a table of {@code episodes}; {@code vocabulary} finds the concepts that are known. */
    MentionTable(int episodes, Function<ConceptId, Optional<Concept>> vocabulary) {
        this.vocabulary = vocabulary;
        starts = new int[episodes];
        sizes = new int[episodes];
    }

    void add(int episode, List<Mentioned> mentioned) {
        starts[episode] = size;
        for (Mentioned one : mentioned) {
            Concept concept = concepts.computeIfAbsent(one.concept().id(),
                id -> vocabulary.apply(id).orElse(one.concept()));
            if (one.version().isEmpty()) {
                add(new Target(Weaver.nodeId(concept), concept, false), one);
            } else if (concept.kind().isTopic()) {
                add(new Target(NodeIds.version(concept.id(), one.version().get()), concept, true), one);
            }
        }
        sizes[episode] = size - starts[episode];
    }

    private void add(Target node, Mentioned mentioned) {
        if (size == target.length) {
            int room = size + (size >> 1);
            target = Arrays.copyOf(target, room);
            salience = Arrays.copyOf(salience, room);
            second = Arrays.copyOf(second, room);
        }
        Integer number = numbers.putIfAbsent(node.node(), targets.size());
        if (number == null) {
            number = targets.size();
            targets.add(node);
        }
        target[size] = number;
        salience[size] = (int) Math.round(mentioned.salience() * UNITS);
        second[size] = mentioned.firstSecond().orElse(-1);
        size++;
    }

    int episodes() {
        return starts.length;
    }

    /** Returns all that some episode mentions, by number. */
    List<Target> targets() {
        return targets;
    }

    /** Returns what is mentioned, by id, as the table has it. */
    Map<ConceptId, Concept> concepts() {
        return concepts;
    }

    /** Returns the concept with this id as the table has it. */
    Optional<Concept> concept(ConceptId id) {
        return Optional.ofNullable(concepts.get(id)).or(() -> vocabulary.apply(id));
    }

    /** Returns what an episode mentions: each concept, then each version. */
    List<Mention> of(int episode) {
        List<Mention> mentions = new ArrayList<>(sizes[episode]);
        for (int i = starts[episode]; i < starts[episode] + sizes[episode]; i++) {
            mentions.add(new Mention(targets.get(target[i]), target[i], salience[i] / UNITS, second[i]));
        }
        return mentions;
    }

    /** Returns how many episodes mention each target, by number. */
    int[] frequencies() {
        int[] frequencies = new int[targets.size()];
        for (int i = 0; i < size; i++) {
            frequencies[target[i]]++;
        }
        return frequencies;
    }
}
