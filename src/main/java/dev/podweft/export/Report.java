package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Decimals;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Node;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Problem;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes {@code report.md}: what was read, merged, tagged and left undecided, and what stands out in the graph. */
public final class Report implements Exporter {

    /** What the file is called. */
    public static final String FILE_NAME = "report.md";

    private static final int TOP = 25;

    private static final int PAIRS = 15;

    private static final int REASONS = 4;

    private static final int LISTED = 100;

    private static final double PERCENT = 100;

    private final BuildSummary summary;

    public Report(BuildSummary summary) {
        this.summary = summary;
    }

    @Override
    public String fileName() {
        return FILE_NAME;
    }

    @Override
    public void write(AnnotatedGraph annotated, Appendable out) throws IOException {
        Markdown page = new Markdown(out);
        page.heading(1, "What Podweft found");
        counts(annotated, page);
        concepts(annotated, page);
        communities(annotated, page);
        related(annotated, page);
        merged(annotated, page);
        overrides(page);
        undecided(page);
        problems(page);
        leftOut(annotated, page);
    }

    private void counts(AnnotatedGraph annotated, Markdown page) throws IOException {
        page.heading(2, "Counts");
        page.table("what", "number");
        page.row("files read", summary.files());
        page.row("entries found in them", summary.records());
        page.row("episodes these are", summary.episodes());
        page.row("episodes merged from several entries", summary.merged());
        page.row("concepts the vocabulary knows", summary.vocabulary());
        page.row("mentions linked", summary.links());
        page.row("forms left undecided", summary.undecided().size());
        page.row("nodes", annotated.graph().nodes().size());
        types(annotated.graph().nodes().stream().map(Node::type).toList(), "nodes", page);
        page.row("edges", annotated.graph().edges().size());
        types(annotated.graph().edges().stream().map(Edge::type).toList(), "edges", page);
        page.row("problems", summary.problems().size());
    }

    private static void types(List<String> types, String what, Markdown page) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        types.forEach(type -> counts.merge(type, 1, Integer::sum));
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            page.row(what + " of type " + count.getKey(), count.getValue());
        }
    }

    private static void concepts(AnnotatedGraph annotated, Markdown page) throws IOException {
        page.heading(2, "Top concepts");
        Map<ConceptKind, Integer> kinds = new TreeMap<>();
        List<Node.Topic> topics = annotated.graph().nodes(Node.Topic.class).stream()
            .filter(topic -> topic.episodes() > 0).toList();
        topics.forEach(topic -> kinds.merge(topic.concept().kind(), 1, Integer::sum));
        page.text(topics.size() + " concepts are mentioned: " + kinds.entrySet().stream()
            .map(kind -> kind.getValue() + " " + kind.getKey()).collect(Collectors.joining(", ")) + ".");
        page.table("concept", "kind", "episodes", "salience", "community");
        Comparator<Node.Topic> order = Comparator.<Node.Topic>comparingDouble(topic -> salience(annotated, topic))
            .reversed().thenComparing(Node.Topic::id);
        for (Node.Topic topic : topics.stream().sorted(order).limit(TOP).toList()) {
            page.row(topic.label(), topic.concept().kind(), topic.episodes(),
                Decimals.print(hundredths(salience(annotated, topic))), community(annotated, topic.id()));
        }
    }

    private static double salience(AnnotatedGraph annotated, Node node) {
        return Decimals.round(
            annotated.graph().edgesOf(node.id(), Edge.Mentions.class).mapToDouble(Edge::weight).sum());
    }

    private static double hundredths(double value) {
        return Decimals.round(Math.rint(value * PERCENT) / PERCENT);
    }

    private static String community(AnnotatedGraph annotated, String id) {
        int number = annotated.factsOf(id).map(Facts::community).orElse(-1);
        return number < 0 || number >= annotated.communities().size() ? "" : annotated.communities().get(number);
    }

    private static void communities(AnnotatedGraph annotated, Markdown page) throws IOException {
        page.heading(2, "Communities");
        for (int i = 0; i < annotated.communities().size(); i++) {
            int community = i;
            List<Node.Topic> topics = annotated.graph().nodes(Node.Topic.class).stream()
                .filter(topic -> annotated.factsOf(topic.id()).map(Facts::community).orElse(-1) == community)
                .sorted(Comparator.<Node.Topic>comparingDouble(
                    topic -> annotated.factsOf(topic.id()).map(Facts::pageRank).orElse(0.0)).reversed()
                    .thenComparing(Node.Topic::id)).toList();
            String more = topics.size() > TOP ? " and " + (topics.size() - TOP) + " more" : "";
            page.item("**" + Markdown.plain(annotated.communities().get(i)) + "** (" + topics.size() + "): "
                + topics.stream().limit(TOP).map(topic -> Markdown.plain(topic.label()))
                    .collect(Collectors.joining(", ")) + more);
        }
    }

    private static void related(AnnotatedGraph annotated, Markdown page) throws IOException {
        page.heading(2, "Most related episodes");
        Comparator<Edge.Related> order = Comparator.comparingDouble(Edge.Related::weight).reversed()
            .thenComparing(Edge.ORDER);
        page.table("score", "episode", "episode", "because of");
        for (Edge.Related edge : annotated.graph().edges(Edge.Related.class).stream().sorted(order).limit(PAIRS)
                .toList()) {
            page.row(Decimals.print(hundredths(edge.weight())), label(annotated, edge.source()),
                label(annotated, edge.target()), because(annotated, edge));
        }
    }

    private static String because(AnnotatedGraph annotated, Edge.Related edge) {
        return edge.contributions().isEmpty()
            ? edge.wording().words().stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "))
            : edge.contributions().stream().limit(REASONS)
                .map(part -> label(annotated, part.node())).collect(Collectors.joining(", "));
    }

    private static String label(AnnotatedGraph annotated, String id) {
        return annotated.graph().node(id).map(Node::label).orElse(id);
    }

    private static void merged(AnnotatedGraph annotated, Markdown page) throws IOException {
        page.heading(2, "Merged episodes");
        page.table("episode", "date", "sources");
        for (Node.Episode episode : annotated.graph().nodes(Node.Episode.class)) {
            if (episode.sources().size() > 1) {
                page.row(episode.label() + (episode.titleDerived() ? " (title derived)" : ""),
                    episode.date().map(Object::toString).orElse(""), episode.sources().stream()
                        .map(Object::toString).collect(Collectors.joining(", ")));
            }
        }
    }

    private void overrides(Markdown page) throws IOException {
        if (summary.overrides().isEmpty()) {
            return;
        }
        page.heading(2, "Overrides");
        page.text("The curator's rules, and to how many entries, episodes, concepts or mentions each did something.");
        page.table("where", "rule", "did");
        for (BuildSummary.Override rule : summary.overrides()) {
            page.row(rule.place(), rule.rule(), rule.times());
        }
    }

    private void undecided(Markdown page) throws IOException {
        page.heading(2, "Undecided");
        page.text("These forms could stand for several things, and nothing around them told which.");
        page.table("form", "times", "why");
        for (BuildSummary.Undecided form : summary.undecided()) {
            page.row(form.text(), form.count(), form.note());
        }
    }

    private void problems(Markdown page) throws IOException {
        page.heading(2, "Problems");
        for (Problem.Severity severity : Problem.Severity.values()) {
            List<Problem> problems = summary.problems().stream().filter(p -> p.severity() == severity).toList();
            page.text(problems.size() + (severity == Problem.Severity.SKIPPED ? " left out" : " passed over")
                + (problems.size() > LISTED ? ", the first " + LISTED + " of them:" : problems.isEmpty() ? "." : ":"));
            for (Problem problem : problems.stream().limit(LISTED).toList()) {
                page.item(Markdown.plain(problem.toString()));
            }
        }
    }

    private static void leftOut(AnnotatedGraph annotated, Markdown page) throws IOException {
        Sanitized sanitized = Sanitized.of(annotated);
        page.heading(2, "Characters left out");
        page.text(sanitized.characters() + " characters of " + sanitized.texts()
            + " texts are in no XML, DOT or CSV file, since those formats cannot hold them.");
    }
}
