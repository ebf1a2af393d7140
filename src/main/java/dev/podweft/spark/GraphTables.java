package dev.podweft.spark;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.graph.NodeIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Writes the tables of nodes, of edges, and of episodes that are alike. */
final class GraphTables {

    private static final StructType NODES =
        Engine.columns("id STRING, type STRING, label STRING, community INT, page_rank DOUBLE");

    private static final StructType EDGES =
        Engine.columns("source STRING, target STRING, type STRING, weight DOUBLE");

    private final Engine engine;
    private final Tables tables;

    GraphTables(Engine engine, Tables tables) {
        this.engine = engine;
        this.tables = tables;
    }

    /**
     * Writes all nodes: those of {@code concepts}, and the {@code tagged} episodes with their shows; with what was
     * computed about those that {@code shown} has.
     */
    void nodes(Dataset<Row> episodes, KnowledgeGraph concepts, AnnotatedGraph shown) {
        List<Row> rows = new ArrayList<>();
        shown.graph().nodes().forEach(node -> rows.add(node(node, shown.factsOf(node.id()))));
        concepts.nodes().stream().filter(node -> shown.graph().node(node.id()).isEmpty())
            .forEach(node -> rows.add(node(node, Optional.empty())));
        Dataset<Row> few = engine.table(rows, NODES);
        Dataset<Row> others = episodes.selectExpr("node as id", "'episode' as type", "title as label",
            "cast(null as int) as community", "cast(null as double) as page_rank");
        Dataset<Row> shows = Engine.each(episodes.filter("trim(show) <> ''").select("show").dropDuplicates(), NODES,
            row -> RowFactory.create(NodeIds.show(row.getString(0)), "show", row.getString(0), null, null));
        tables.write("nodes", few.union(others.union(shows).join(functions.broadcast(few.select("id")),
            others.union(shows).col("id").equalTo(few.col("id")), "left_anti")));
    }

    private static Row node(Node node, Optional<AnnotatedGraph.Facts> facts) {
        return RowFactory.create(node.id(), node.type(), node.label(),
            facts.map(AnnotatedGraph.Facts::community).orElse(null),
            facts.map(AnnotatedGraph.Facts::pageRank).orElse(null));
    }

    /** Writes all edges: what is known and counted between concepts, and all that episodes are part of. */
    void edges(Dataset<Row> woven, Dataset<Row> related, KnowledgeGraph concepts, List<Edge.CoOccurs> together) {
        List<Row> rows = new ArrayList<>();
        concepts.edges().forEach(edge -> rows.add(edge(edge)));
        together.forEach(edge -> rows.add(edge(edge)));
        Dataset<Row> mentions = woven.select(functions.col("node").alias("source"),
                functions.explode(functions.col("mentions")).alias("m"))
            .selectExpr("source", "m.node as target", "'mentions' as type", "m.salience as weight");
        Dataset<Row> shows = Engine.each(woven.filter("trim(show) <> ''").select("node", "show"), EDGES, row ->
            RowFactory.create(row.get(0), NodeIds.show(row.getString(1)), Edge.Relation.IN_SHOW.word(), 1.0));
        tables.write("edges", engine.table(rows, EDGES).union(mentions).union(shows)
            .union(related.selectExpr("source", "target", "'related' as type", "weight")));
    }

    private static Row edge(Edge edge) {
        return RowFactory.create(edge.source(), edge.target(), edge.type(), edge.weight());
    }

    /** Writes the episodes that are alike, each pair once in either direction. */
    void related(Dataset<Row> related, Dataset<Row> woven) {
        Dataset<Row> left = woven.selectExpr("place as left", "number as one");
        Dataset<Row> right = woven.selectExpr("place as right", "number as other");
        Dataset<Row> edges = related.join(left, "left").join(right, "right")
            .select("one", "other", "weight", "reasons");
        tables.write("related", edges.selectExpr("one as episode", "other", "weight as score", "reasons")
            .union(edges.selectExpr("other as episode", "one as other", "weight as score", "reasons")));
    }
}
