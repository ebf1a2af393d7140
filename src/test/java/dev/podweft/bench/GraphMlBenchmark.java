package dev.podweft.bench;

import dev.podweft.export.GraphMlExporter;
import dev.podweft.export.JsonGraphExporter;
import dev.podweft.export.JsonGraphReader;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.GraphViews;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * GraphML of the same graph: ours, with all attributes; JGraphT's, with a label for each node and a weight for each
 * edge; and the time that JGraphT takes to read each, without checking the schema. Podweft reads no GraphML: what it
 * reads is the same graph as JSON, with all evidence.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GraphMlBenchmark {

    private static final int SIZE = 300;

    private AnnotatedGraph graph;
    private Graph<Node, Edge> view;
    private String ours;
    private String theirs;
    private String json;

    @Setup
    public void prepare() throws IOException {
        graph = Woven.graph(SIZE);
        view = GraphViews.directed(graph.graph());
        ours = podweftWrites();
        theirs = jgraphtWrites();
        StringWriter out = new StringWriter();
        new JsonGraphExporter().write(graph, out);
        json = out.toString();
        Notes.say("characters written by podweft", ours.length());
        Notes.say("characters written by JGraphT", theirs.length());
        Notes.say("edges read from podweft's", jgraphtReadsPodwefts());
        Notes.say("edges read from JGraphT's", jgraphtReadsItsOwn());
    }

    @Benchmark
    public String podweftWrites() throws IOException {
        StringWriter out = new StringWriter();
        new GraphMlExporter().write(graph, out);
        return out.toString();
    }

    @Benchmark
    public String jgraphtWrites() {
        GraphMLExporter<Node, Edge> exporter = new GraphMLExporter<>(Node::id);
        exporter.setExportEdgeWeights(true);
        exporter.registerAttribute("label", GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
        exporter.setVertexAttributeProvider(node -> Map.<String, Attribute>of("label",
            DefaultAttribute.createAttribute(node.id())));
        StringWriter out = new StringWriter();
        exporter.exportGraph(view, out);
        return out.toString();
    }

    @Benchmark
    public AnnotatedGraph podweftReadsItsJson() throws IOException {
        return JsonGraphReader.read(new StringReader(json), "podweft.json");
    }

    @Benchmark
    public int jgraphtReadsPodwefts() {
        return read(ours);
    }

    @Benchmark
    public int jgraphtReadsItsOwn() {
        return read(theirs);
    }

    private static int read(String file) {
        Graph<String, DefaultWeightedEdge> read = new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);
        GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(false);
        importer.setVertexFactory(id -> id);
        importer.importGraph(read, new StringReader(file));
        return read.edgeSet().size();
    }
}
