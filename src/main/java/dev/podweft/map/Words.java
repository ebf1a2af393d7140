package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the map says in words: its heading, its description, and the facts shown over each mark. Stateless. */
final class Words {

    /** Not from the JDK, whose abbreviations change from one release to the next. */
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

    private static final int FEW = 6;

    private Words() {
    }

    static String date(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS[date.getMonthValue() - 1] + " " + date.getYear();
    }

    static String month(LocalDate date) {
        return MONTHS[date.getMonthValue() - 1];
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Returns the names of the shows, or "Topic map" where the graph knows none. */
    static String shows(KnowledgeGraph graph) {
        List<String> names = graph.nodes(Node.Show.class).stream().map(show -> Caption.clean(show.label()))
            .filter(name -> !name.isBlank()).distinct().sorted().toList();
        if (names.isEmpty()) {
            return "Topic map";
        }
        return names.size() <= 3 ? String.join(" · ", names)
            : String.join(" · ", names.subList(0, 3)) + " and " + (names.size() - 3) + " more";
    }

    /** Returns counts and the range of the episodes' dates, or what is shown of a corpus that the graph is part of. */
    static String summary(Scene scene) {
        List<Node.Episode> episodes = scene.annotated().graph().nodes(Node.Episode.class);
        List<LocalDate> dates = episodes.stream().flatMap(episode -> episode.date().stream()).sorted().toList();
        String summary = count(scene.selection().concepts(), "concept") + " in "
            + count(scene.selection().episodes(), "episode");
        if (episodes.size() < scene.selection().episodes()) {
            return summary + "; shown are " + scene.selection().shownConcepts().size() + " of those in most episodes";
        }
        if (dates.isEmpty()) {
            return summary;
        }
        String first = date(dates.get(0));
        String last = date(dates.get(dates.size() - 1));
        return summary + ", " + (first.equals(last) ? first : first + " – " + last);
    }

    /** Returns the map in a few sentences, for those who cannot see it. */
    static String description(Scene scene) {
        StringBuilder words = new StringBuilder("Concepts are dots, larger where more episodes mention them, and "
            + "lie in lands of what is discussed together; episodes are small squares beside what they are about.");
        for (Region region : scene.regions()) {
            List<String> heaviest = region.land().members().stream().map(scene.marks()::get)
                .filter(mark -> !mark.isEpisode()).limit(FEW).map(mark -> label(mark.node())).toList();
            if (!region.title().isEmpty() && !heaviest.isEmpty()) {
                words.append(" ").append(region.title()).append(": ").append(String.join(", ", heaviest)).append(".");
            }
        }
        return words.toString();
    }

    static String label(Node node) {
        return Caption.clean(node.label());
    }

    static String facts(AnnotatedGraph annotated, Node node) {
        List<String> lines = new ArrayList<>(List.of(label(node)));
        if (node instanceof Node.Episode episode) {
            lines.addAll(episodeFacts(annotated.graph(), episode));
        } else if (node instanceof Node.Topic topic) {
            lines.addAll(topicFacts(annotated, topic));
        }
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }

    private static List<String> episodeFacts(KnowledgeGraph graph, Node.Episode episode) {
        List<String> line = new ArrayList<>();
        episode.date().ifPresent(date -> line.add(date(date)));
        episode.durationSeconds().ifPresent(seconds -> line.add(Math.max(1, Math.round(seconds / 60f)) + " min"));
        line.add(Caption.clean(episode.show()));
        line.removeIf(String::isBlank);
        return List.of(String.join(" · ", line), list("About: ", graph.edgesOf(episode.id(), Edge.Mentions.class)
            .sorted(HEAVIEST).map(mention -> name(graph, mention.target())).toList()));
    }

    private static List<String> topicFacts(AnnotatedGraph annotated, Node.Topic topic) {
        KnowledgeGraph graph = annotated.graph();
        Optional<String> land = annotated.factsOf(topic.id()).map(AnnotatedGraph.Facts::community)
            .filter(c -> c >= 0 && c < annotated.communities().size()).map(annotated.communities()::get);
        return List.of(topic.concept().kind() + ", in " + count(topic.episodes(), "episode"),
            list("Also called: ", topic.concept().aliases().stream().map(Caption::clean).toList()),
            list("Versions: ", graph.edgesOf(topic.id(), Edge.Known.class)
                .filter(edge -> edge.relation() == Edge.Relation.HAS_VERSION && edge.source().equals(topic.id()))
                .map(edge -> graph.node(edge.target()).orElseThrow()).filter(Node.Version.class::isInstance)
                .map(version -> Caption.clean(((Node.Version) version).number())).toList()),
            list("Often with: ", graph.edgesOf(topic.id(), Edge.CoOccurs.class).sorted(HEAVIEST)
                .map(edge -> name(graph, edge.source().equals(topic.id()) ? edge.target() : edge.source())).toList()),
            land.map(name -> "Land: " + Caption.clean(name)).orElse(""));
    }

    private static final Comparator<Edge> HEAVIEST =
        Comparator.comparingDouble((Edge edge) -> Network.strength(edge)).reversed().thenComparing(Edge.ORDER);

    private static String name(KnowledgeGraph graph, String id) {
        return label(graph.node(id).orElseThrow());
    }

    private static String list(String before, List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        String few = String.join(", ", names.subList(0, Math.min(FEW, names.size())));
        return before + few + (names.size() > FEW ? " and " + (names.size() - FEW) + " more" : "");
    }
}
