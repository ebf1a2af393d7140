package dev.podweft;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.graph.NodeIds;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.EpisodeId;
import dev.podweft.model.MergeReason;
import dev.podweft.model.Passage;
import dev.podweft.model.Relations;
import dev.podweft.model.SourceLocation;
import dev.podweft.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A graph of three episodes and six concepts, made by hand, for tests of questions and of the command line. */
public final class SmallGraph {

    public static final String URING = "c_api_io_uring";
    public static final String POSTGRES = "c_software_postgresql";
    public static final String TLS = "c_protocol_tls";
    public static final String KTLS = "c_software_ktls";
    public static final String DATABASE = "c_concept_database";

    private SmallGraph() {
    }

    public static AnnotatedGraph annotated() {
        KnowledgeGraph.Builder graph = KnowledgeGraph.builder().add(new Node.Show("s_Show", "Show"));
        graph.add(episode("a", "Postgres 18 gets io_uring", "2025-05-02",
            "Reading is asynchronous now. The new setting is io_method."));
        graph.add(episode("b", "Kernel level TLS", "2024-08-09", "TLS in the kernel, with sockets. PostgreSQL too."));
        graph.add(episode("c", "Does TLS need discipline?", "2023-01-20", "A talk about TLS 1.3 and habits."));
        graph.add(topic("api/io_uring", "io_uring", ConceptKind.API, 1, "io-uring", "liburing"));
        graph.add(topic("software/postgresql", "PostgreSQL", ConceptKind.SOFTWARE, 2, "Postgres"));
        graph.add(topic("protocol/tls", "TLS", ConceptKind.PROTOCOL, 2, "Transport Layer Security"));
        graph.add(topic("software/ktls", "kTLS", ConceptKind.SOFTWARE, 1, "kernel TLS"));
        graph.add(new Node.Topic(DATABASE, new Concept(new ConceptId("concept/database"), "database",
            ConceptKind.CONCEPT, List.of(), Relations.NONE, List.of(), List.of(), List.of(), List.of(),
            Optional.empty(), Set.of(Concept.Trait.BROAD)), 0));
        graph.add(new Node.Person("p_person_ada",
            Concept.named(new ConceptId("person/ada"), "Ada", ConceptKind.PERSON), 0));
        graph.add(new Node.Version("v_software_postgresql.18", POSTGRES, "PostgreSQL 18", "18",
            Optional.of(LocalDate.of(2025, 9, 25))));
        edges(graph);
        return new AnnotatedGraph(graph.build(), List.of("Storage", "Security"), Map.of(
            URING, new AnnotatedGraph.Facts(0, 0.2, 0, 0, 10, 0x336699),
            TLS, new AnnotatedGraph.Facts(1, 0.3, 50, 0, 10, 0x993366)));
    }

    private static void edges(KnowledgeGraph.Builder graph) {
        for (String key : List.of("a", "b", "c")) {
            graph.add(new Edge.Known("e_" + key, "s_Show", Edge.Relation.IN_SHOW));
        }
        mention(graph, "a", URING, 0.9, 1380, "io_method io_uring");
        mention(graph, "a", POSTGRES, 0.8, -1, "Postgres 18 gets io_uring");
        mention(graph, "a", "v_software_postgresql.18", 0.8, -1, "Postgres 18 gets io_uring");
        mention(graph, "b", TLS, 0.9, 60, "TLS in the kernel, with sockets.");
        mention(graph, "b", KTLS, 0.9, -1, "Kernel level TLS");
        mention(graph, "b", POSTGRES, 0.2, -1, "PostgreSQL too.");
        mention(graph, "c", TLS, 0.7, -1, "A talk about TLS 1.3 and habits.");
        graph.add(new Edge.Known(POSTGRES, "v_software_postgresql.18", Edge.Relation.HAS_VERSION));
        graph.add(new Edge.Known(POSTGRES, DATABASE, Edge.Relation.BROADER));
        graph.add(new Edge.CoOccurs(URING, POSTGRES, 0.5, 1));
        graph.add(new Edge.CoOccurs(TLS, KTLS, 0.6, 1));
        graph.add(new Edge.Related("e_b", "e_c", 0.8,
            List.of(new Edge.Contribution(TLS, 0.8, OptionalInt.of(60), OptionalInt.empty()))));
        graph.add(new Edge.Related("e_a", "e_b", 0.2,
            List.of(new Edge.Contribution(POSTGRES, 0.2, OptionalInt.empty(), OptionalInt.empty()))));
    }

    private static void mention(
            KnowledgeGraph.Builder graph, String episode, String node, double weight, int second, String context) {
        Evidence evidence = new Evidence(Passage.Field.DESCRIPTION, new SourceLocation("one.txt", 3), new Span(0, 3),
            context.substring(0, 3), context, second < 0 ? OptionalInt.empty() : OptionalInt.of(second), 0.9,
            "name in the vocabulary");
        graph.add(new Edge.Mentions("e_" + episode, node, weight, List.of(evidence)));
    }

    private static Node.Episode episode(String key, String title, String date, String description) {
        SourceLocation left = new SourceLocation("one.txt", 3);
        SourceLocation right = new SourceLocation("two.txt", 9);
        return new Node.Episode(NodeIds.of(new EpisodeId(key)), key, title, false, "Show",
            Optional.of(LocalDate.parse(date)), OptionalInt.of(1740), Optional.empty(), description,
            key.equals("a") ? List.of(new Node.Chapter(1380, "io_method io_uring")) : List.of(),
            List.of(left, right), List.of(new MergeReason(left, right, "same date", 8)));
    }

    private static Node.Topic topic(String id, String name, ConceptKind kind, int episodes, String... aliases) {
        ConceptId conceptId = new ConceptId(id);
        Concept plain = Concept.named(conceptId, name, kind);
        return new Node.Topic("c_" + id.replace('/', '_'), new Concept(conceptId, name, kind, List.of(aliases),
            plain.relations(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), Set.of()), episodes);
    }
}
