package dev.podweft.query;

import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ids, names and other names of a graph's concepts, versions, persons and organizations. Immutable. */
final class ConceptNames {

    private static final int MOST_SUGGESTIONS = 5;

    private final Map<String, List<Node>> ids = new HashMap<>();
    private final Map<String, List<Node>> names = new LinkedHashMap<>();
    private final Map<String, List<Node>> aliases = new LinkedHashMap<>();
    private final Map<String, List<Node>> singulars = new HashMap<>();

    ConceptNames(KnowledgeGraph graph) {
        List<Node> nodes = graph.nodes().stream()
            .filter(node -> node instanceof Node.Version || Names.concept(node).isPresent())
            .sorted(Comparator.comparingInt((Node node) -> -episodes(node)).thenComparing(Node::id))
            .toList();
        for (Node node : nodes) {
            addIds(node);
            add(names, Names.fold(node.label()), node);
            add(singulars, Names.singular(Names.fold(node.label())), node);
            for (String alias : otherNames(node, graph)) {
                add(aliases, Names.fold(alias), node);
                add(singulars, Names.singular(Names.fold(alias)), node);
            }
        }
    }

    List<Node> byId(String words) {
        return ids.getOrDefault(words.strip(), List.of());
    }

    /** Where two names fold alike, the one spelled exactly like {@code words} decides. */
    List<Node> byName(String words) {
        List<Node> folded = names.getOrDefault(Names.fold(words), List.of());
        List<Node> exact = folded.stream().filter(node -> node.label().equals(words.strip())).toList();
        return exact.isEmpty() ? folded : exact;
    }

    List<Node> byAlias(String words) {
        return aliases.getOrDefault(Names.fold(words), List.of());
    }

    List<Node> bySingular(String words) {
        return singulars.getOrDefault(Names.singular(Names.fold(words)), List.of());
    }

    /** Names in which all of {@code words} stand in a row; versions do not count, since their concept does. */
    List<Node> byPart(String words) {
        String part = Names.spaced(words);
        if (part.isBlank()) {
            return List.of();
        }
        return names.values().stream().flatMap(List::stream)
            .filter(node -> !(node instanceof Node.Version) && Names.spaced(node.label()).contains(part))
            .toList();
    }

    List<Node> near(String words) {
        String folded = Names.fold(words);
        int limit = Math.max(1, folded.length() / 4);
        Map<Node, Integer> distances = new LinkedHashMap<>();
        for (Map<String, List<Node>> forms : List.of(names, aliases)) {
            forms.forEach((form, nodes) -> {
                boolean begins = folded.length() > 2 && form.startsWith(folded);
                int distance = begins ? 1 : Names.distance(folded, form, limit);
                if (distance <= limit && form.length() > distance) {
                    nodes.forEach(node -> distances.merge(node, distance, Math::min));
                }
            });
        }
        return distances.entrySet().stream().sorted(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey).limit(MOST_SUGGESTIONS).toList();
    }

    private void addIds(Node node) {
        add(ids, node.id(), node);
        Names.concept(node).ifPresent(concept -> add(ids, concept.id().value(), node));
    }

    private static List<String> otherNames(Node node, KnowledgeGraph graph) {
        if (!(node instanceof Node.Version version)) {
            return Names.concept(node).map(Concept::aliases).orElse(List.of());
        }
        Optional<Concept> concept = graph.node(version.topic()).flatMap(Names::concept);
        List<String> forms = new ArrayList<>();
        concept.ifPresent(known -> {
            forms.add(known.name() + " " + version.number());
            known.aliases().forEach(alias -> forms.add(alias + " " + version.number()));
        });
        return forms;
    }

    private static int episodes(Node node) {
        if (node instanceof Node.Topic topic) {
            return topic.episodes();
        }
        if (node instanceof Node.Person person) {
            return person.episodes();
        }
        return node instanceof Node.Organization organization ? organization.episodes() : 0;
    }

    private static void add(Map<String, List<Node>> forms, String form, Node node) {
        List<Node> nodes = forms.computeIfAbsent(form, key -> new ArrayList<>());
        // The same object, since comparing records all through would slow the start.
        if (nodes.stream().noneMatch(known -> known == node)) {
            nodes.add(node);
        }
    }
}
