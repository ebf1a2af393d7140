package dev.podweft.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.TimeFormat;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openide.util.Lookup;

/** Opens GEXF and GraphML with the Gephi Toolkit. */
class GephiProof {

    private static final List<String> FINE = List.of("GEXF version 1.3",
        "Parallel edges detected, remember to choose a merge strategy");

    static Stream<Path> folders() {
        return Graph.folders();
    }

    private static GraphModel open(File file) throws IOException {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(file);
        container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
        container.getLoader().setAutoScale(false);
        List<String> issues = new ArrayList<>();
        for (Iterator<Issue> found = container.getReport().getIssues(100); found.hasNext();) {
            issues.add(found.next().getMessage());
        }
        issues.removeAll(FINE);
        assertEquals(List.of(), issues, file.toString());
        importer.process(container, new DefaultProcessor(), workspace);
        return Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    }

    private static Graph read(GraphModel model, String nodeType, String edgeType) {
        Graph graph = new Graph();
        for (Node node : model.getGraph().getNodes()) {
            graph.node(node.getId().toString(), node.getLabel(), node.getAttribute(nodeType).toString());
            graph.look(node.getId().toString(), node.x(), node.y(), node.size(), node.getColor().getRGB() & 0xffffff);
        }
        for (Edge edge : model.getGraph().getEdges()) {
            assertEquals(edge.getLabel(), edge.getAttribute(edgeType));
            graph.edge(edge.getSource().getId().toString(), edge.getTarget().getId().toString(), edge.getLabel(),
                edge.getWeight());
        }
        return graph;
    }

    @ParameterizedTest
    @MethodSource("folders")
    void opensGraphMlWithItsLook(Path folder) throws IOException {
        Graph graph = read(open(folder.resolve("podweft.graphml").toFile()), "labelv", "labele");
        graph.holdsNodesAndEdgesOf(Graph.expected(folder));
        graph.looksLike(Graph.expected(folder));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void opensGexfWithItsLookAndKeepsKindsApart(Path folder) throws IOException {
        for (String name : List.of("podweft.gexf", "current.gexf")) {
            GraphModel model = open(folder.resolve(name).toFile());
            Graph graph = read(model, "v_type", "e_type");
            graph.holdsNodesAndEdgesOf(Graph.expected(folder));
            graph.looksLike(Graph.expected(folder));
            assertTrue(model.getEdgeTypeCount() > 4, name);
            assertTrue(model.isUndirected(), name);
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void showsATimeline(Path folder) throws IOException {
        for (String name : List.of("podweft.gexf", "current.gexf")) {
            GraphModel model = open(folder.resolve(name).toFile());
            assertTrue(model.isDynamic(), name);
            assertEquals(TimeFormat.DATE, model.getTimeFormat());
            assertTrue(model.getTimeBounds().getLow() > 1.6e12 && model.getTimeBounds().getHigh() < 1.8e12, name);
            for (Node node : model.getGraph().getNodes()) {
                boolean dated = "episode".equals(node.getAttribute("v_type")) && node.getAttribute("v_date") != null;
                assertTrue(!dated || node.getAttribute("timeset") != null, node.getId().toString());
            }
        }
    }
}
