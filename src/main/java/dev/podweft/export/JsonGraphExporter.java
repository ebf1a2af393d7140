package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import dev.podweft.model.MergeReason;
import dev.podweft.model.SourceLocation;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes {@code podweft.json}: the complete saved graph in node-link form, one node or edge a line.
 *
 * <p>What {@link JsonGraphReader} reads from it equals what was written. Fields that are absent or empty are left out.
 * {@code networkx.node_link_graph} opens it as a directed multigraph.
 */
public final class JsonGraphExporter implements Exporter {

    /** The version of the format; a reader refuses others. */
    static final int FORMAT = 1;

    @Override
    public String fileName() {
        return "podweft.json";
    }

    @Override
    public void write(AnnotatedGraph annotated, Appendable out) throws IOException {
        JsonFields json = JsonFields.to(out);
        json.start();
        json.flag("directed", true);
        json.flag("multigraph", true);
        json.start("graph");
        json.whole("format", FORMAT);
        json.texts("communities", annotated.communities());
        json.end();
        json.allObjects("nodes", annotated.graph().nodes(), node -> node(json, node, annotated.factsOf(node.id())));
        json.allObjects("links", annotated.graph().edges(), edge -> edge(json, edge));
        json.end();
        json.close();
    }

    private static void node(JsonFields json, Node node, Optional<Facts> facts) throws IOException {
        json.text("id", node.id());
        json.text("type", node.type());
        json.text("label", node.label());
        if (node instanceof Node.Episode episode) {
            episode(json, episode);
        } else if (node instanceof Node.Topic topic) {
            concept(json, topic.concept(), topic.episodes());
        } else if (node instanceof Node.Person person) {
            concept(json, person.concept(), person.episodes());
        } else if (node instanceof Node.Organization organization) {
            concept(json, organization.concept(), organization.episodes());
        } else if (node instanceof Node.Version version) {
            json.text("topic", version.topic());
            json.text("number", version.number());
            json.text("released", version.released());
        }
        if (facts.isPresent()) {
            facts(json, facts.get());
        }
    }

    private static void facts(JsonFields json, Facts facts) throws IOException {
        json.whole("community", facts.community());
        json.decimal("pageRank", facts.pageRank());
        json.decimal("x", facts.x());
        json.decimal("y", facts.y());
        json.decimal("size", facts.size());
        json.text("color", Column.colour(facts.rgb()));
    }

    private static void episode(JsonFields json, Node.Episode episode) throws IOException {
        json.text("key", episode.key());
        json.flag("titleDerived", episode.titleDerived());
        json.text("show", episode.show());
        json.text("date", episode.date());
        json.whole("durationSeconds", episode.durationSeconds());
        json.text("url", episode.url());
        json.text("description", episode.description());
        json.objects("chapters", episode.chapters(), chapter -> {
            json.whole("second", chapter.second());
            json.text("title", chapter.title());
        });
        json.objects("sources", episode.sources(), source -> location(json, source));
        json.objects("reasons", episode.reasons(), reason -> reason(json, reason));
    }

    private static void location(JsonFields json, SourceLocation location) throws IOException {
        json.text("file", location.file());
        json.whole("line", location.line());
    }

    private static void reason(JsonFields json, MergeReason reason) throws IOException {
        json.start("left");
        location(json, reason.left());
        json.end();
        json.start("right");
        location(json, reason.right());
        json.end();
        json.text("evidence", reason.evidence());
        json.decimal("weight", reason.weight());
    }

    private static void concept(JsonFields json, Concept concept, int episodes) throws IOException {
        json.text("concept", concept.id().value());
        json.text("kind", concept.kind().toString());
        json.whole("episodes", episodes);
        json.texts("aliases", concept.aliases());
        json.texts("broader", concept.relations().broader());
        json.texts("partOf", concept.relations().partOf());
        json.texts("uses", concept.relations().uses());
        json.objects("releases", concept.releases(), release -> {
            json.text("cycle", release.cycle());
            json.text("date", release.date());
            json.text("newest", release.newest());
        });
        json.texts("cues", concept.cues());
        json.texts("notPhrases", concept.notPhrases());
        json.texts("sameAs", concept.sameAs());
        json.text("url", concept.url());
        json.texts("traits", concept.traits().stream().map(t -> t.name().toLowerCase(Locale.ROOT)).toList());
    }

    private static void edge(JsonFields json, Edge edge) throws IOException {
        json.text("source", edge.source());
        json.text("target", edge.target());
        json.text("key", edge.type());
        json.decimal("weight", edge.weight());
        if (edge instanceof Edge.Mentions mentions) {
            json.objects("evidence", mentions.evidence(), evidence -> evidence(json, evidence));
        } else if (edge instanceof Edge.CoOccurs together) {
            json.whole("count", together.count());
        } else if (edge instanceof Edge.Related related) {
            contributions(json, related);
        }
    }

    private static void evidence(JsonFields json, Evidence evidence) throws IOException {
        json.text("field", evidence.field().name().toLowerCase(Locale.ROOT));
        location(json, evidence.source());
        json.whole("start", evidence.start());
        json.whole("end", evidence.end());
        json.text("text", evidence.text());
        json.text("context", evidence.context());
        json.whole("second", evidence.second());
        json.decimal("score", evidence.score());
        json.text("reason", evidence.reason());
    }

    /** The words that both use are the last contribution, the one without a node. */
    private static void contributions(JsonFields json, Edge.Related related) throws IOException {
        List<Edge.Contribution> parts = related.contributions();
        Edge.Wording wording = related.wording();
        int count = parts.size() + (wording.share() > 0 ? 1 : 0);
        json.objects("contributions", IntStream.range(0, count).boxed().toList(), number -> {
            if (number < parts.size()) {
                contribution(json, parts.get(number));
            } else {
                json.texts("words", wording.words());
                json.decimal("share", wording.share());
            }
        });
    }

    private static void contribution(JsonFields json, Edge.Contribution part) throws IOException {
        json.text("node", part.node());
        json.decimal("share", part.share());
        json.whole("sourceSecond", part.sourceSecond());
        json.whole("targetSecond", part.targetSecond());
    }
}
