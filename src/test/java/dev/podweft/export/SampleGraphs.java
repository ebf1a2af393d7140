package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.graph.NodeIds;
import dev.podweft.graph.Samples;
import dev.podweft.graph.Weaver;
import dev.podweft.model.EpisodeId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** A small graph with an edge of every type and facts for every node, made by hand. */
final class SampleGraphs {

    private SampleGraphs() {
    }

    static AnnotatedGraph annotated() {
        KnowledgeGraph graph = Samples.graph().with(List.of(
            new Edge.CoOccurs("c_software_mysql", "c_software_postgres", 0.25, 1),
            new Edge.Related(NodeIds.of(new EpisodeId("show/1")), NodeIds.of(new EpisodeId("show/2")), 0.3,
                List.of(new Edge.Contribution("c_api_uring", 0.2, OptionalInt.of(90), OptionalInt.empty())),
                new Edge.Wording(0.1, List.of("ring", "\"buffer\"")))));
        return annotate(graph);
    }

    /** Returns one episode that comes to io_uring after a minute and a half. */
    static AnnotatedGraph oneMinute() {
        return annotate(Weaver.weave(List.of(Samples.episode("show/1", "Calls", "0:00 Intro 1:30 [uring|io_uring@@90] now "
            + "9:00 Summary")), Samples.vocabulary()));
    }

    static AnnotatedGraph annotate(KnowledgeGraph graph) {
        Map<String, Facts> facts = new TreeMap<>();
        int i = 0;
        for (Node node : graph.nodes()) {
            facts.put(node.id(), new Facts(i % 3 - 1, 1.0 / (3 + i), i * 10.12345678, -i / 3.0, 8 + i, 0x0a0b00 + i));
            i++;
        }
        return new AnnotatedGraph(graph, List.of("PostgreSQL, MySQL", "io_uring"), facts);
    }
}
