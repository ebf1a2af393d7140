package dev.podweft.spark;

import dev.podweft.analyze.CoOccurrence;
import dev.podweft.analyze.Occurrences;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Which topics stand together: pairs are counted everywhere, and chosen as they come in. */
final class CoOccurring {

    private static final StructType PAIRS =
        Engine.columns("pairs ARRAY<STRUCT<first INT, second INT, product BIGINT>>");

    private CoOccurring() {
    }

    /** The edges between all topics, and those between the top ones, chosen as if there were no others. */
    record Edges(List<Edge.CoOccurs> all, List<Edge.CoOccurs> top) {
    }

    /** Returns the edges between the topics of {@code concepts} that the {@code woven} episodes mention. */
    static Edges of(Engine engine, Dataset<Row> woven, KnowledgeGraph concepts, List<Node.Topic> top, int episodes) {
        List<Node.Topic> topics = concepts.nodes(Node.Topic.class).stream()
            .filter(topic -> topic.episodes() > 0 && !topic.concept().is(Concept.Trait.BROAD)).toList();
        HashMap<String, Integer> numbers = new HashMap<>();
        topics.forEach(topic -> numbers.put(topic.id(), numbers.size()));
        Broadcast<HashMap<String, Integer>> known = engine.share(numbers);
        Iterator<Row> pairs = Engine.each(woven, PAIRS, row -> pairs(row, known.value()))
            .selectExpr("inline(pairs)").groupBy("first", "second")
            .agg(functions.count("product").alias("n"), functions.sum("product"))
            .filter(functions.col("n").geq(CoOccurrence.fewest(episodes))).toLocalIterator();
        CoOccurrence.Selection all = new CoOccurrence.Selection(episodes, topic -> topics.get(topic).episodes());
        CoOccurrence.Selection chosen = new CoOccurrence.Selection(episodes, topic -> topics.get(topic).episodes());
        Set<Integer> high = new HashSet<>();
        top.forEach(topic -> high.add(numbers.get(topic.id())));
        while (pairs.hasNext()) {
            Row pair = pairs.next();
            int count = Math.toIntExact(pair.getLong(2));
            all.add(pair.getInt(0), pair.getInt(1), count, pair.getLong(3));
            if (high.contains(pair.getInt(0)) && high.contains(pair.getInt(1))) {
                chosen.add(pair.getInt(0), pair.getInt(1), count, pair.getLong(3));
            }
        }
        List<String> nodes = topics.stream().map(Node.Topic::id).toList();
        return new Edges(all.edges(nodes), chosen.edges(nodes));
    }

    private static Row pairs(Row row, Map<String, Integer> numbers) {
        List<Integer> topics = new ArrayList<>();
        List<Double> salience = new ArrayList<>();
        Weaving.topics(row).forEach((node, value) -> {
            topics.add(numbers.get(node));
            salience.add(value);
        });
        List<Row> pairs = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            for (int j = i + 1; j < topics.size(); j++) {
                pairs.add(RowFactory.create(topics.get(i), topics.get(j),
                    Occurrences.product(salience.get(i), salience.get(j))));
            }
        }
        return RowFactory.create((Object) pairs.toArray(Row[]::new));
    }
}
