package dev.podweft.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Connected components: each node takes the least label among its own and its neighbours', until none changes. Episodes
 * have a few records, so that this takes a few steps.
 */
final class Components {

    private final Engine engine;

    Components(Engine engine) {
        this.engine = engine;
    }

    /** Returns the nodes that have edges, {@code left} and {@code right}, with the least node of their component. */
    Dataset<Row> of(Dataset<Row> edges) {
        Dataset<Row> both = engine.keep("neighbours", edges.selectExpr("left as node", "right as other")
            .union(edges.selectExpr("right as node", "left as other")));
        Dataset<Row> labels = engine.keep("labels-0", both.groupBy("node").agg(functions.expr(
            "least(node, min(other))").alias("label")));
        boolean changed = !both.isEmpty();
        for (int step = 1; changed; step++) {
            Dataset<Row> before = labels;
            Dataset<Row> seen = both.join(before.selectExpr("node as other", "label as seen"), "other")
                .groupBy("node").agg(functions.min("seen").alias("seen"));
            labels = engine.keep("labels-" + step, before.join(seen, "node")
                .selectExpr("node", "least(label, seen) as label"));
            changed = !labels.as("now").join(before.as("before"), "node").filter("now.label < before.label").isEmpty();
        }
        return labels;
    }
}
