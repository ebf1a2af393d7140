package dev.podweft.spark;

import dev.podweft.graph.Node;
import dev.podweft.graph.NodeIds;
import dev.podweft.model.Episode;
import dev.podweft.model.MergeReason;
import dev.podweft.model.Passage;
import dev.podweft.store.RecordJson;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Writes the tables of the catalog as Parquet, columns as in its schema. */
final class Tables {

    private static final StructType EPISODES = Engine.columns("id BIGINT, key STRING, node STRING, title STRING, "
        + "title_derived INT, show STRING, date STRING, duration_seconds INT, url STRING, tag_key STRING, "
        + "leeway STRING");

    private static final StructType MERGES = Engine.columns("episode BIGINT, left_file STRING, left_line INT, "
        + "right_file STRING, right_line INT, evidence STRING, weight DOUBLE");

    private static final StructType PASSAGES = Engine.columns("id BIGINT, episode BIGINT, number INT, field STRING, "
        + "text STRING, file STRING, line INT");

    private static final StructType CHAPTERS = Engine.columns("episode BIGINT, second INT, title STRING");

    /** Room for the passages of one episode among the ids. */
    private static final int PASSAGES_EACH = 1 << 20;

    private final Engine engine;
    private final String output;

    Tables(Engine engine, String output) {
        this.engine = engine;
        this.output = output;
    }

    /** Writes one table. */
    void write(String name, Dataset<Row> rows) {
        rows.write().mode("overwrite").parquet(output + "/" + name);
    }

    /** Returns a table that was written. */
    Dataset<Row> read(String name) {
        return engine.spark().read().parquet(output + "/" + name);
    }

    /** Writes what is told of {@code episodes}, each given by number, key and body. */
    void episodes(Dataset<Row> episodes) {
        write("episodes", Engine.each(episodes, EPISODES, row -> episode(row.getLong(0), read(row))));
        write("merges", Engine.many(episodes, MERGES, row -> merges(row.getLong(0), read(row))));
        write("passages", Engine.many(episodes, PASSAGES, row -> passages(row.getLong(0), read(row))));
    }

    private static Episode read(Row row) throws IOException {
        return Merging.read(row.getString(1), row.getString(2));
    }

    private static Row episode(long id, Episode episode) {
        return RowFactory.create(id, episode.id().value(), NodeIds.of(episode.id()), episode.title(),
            episode.titleDerived() ? 1 : 0, episode.show(), episode.date().map(LocalDate::toString).orElse(null),
            episode.durationSeconds().isPresent() ? Integer.valueOf(episode.durationSeconds().getAsInt()) : null,
            episode.url().orElse(null), null, null);
    }

    private static Iterator<Row> merges(long id, Episode episode) {
        List<Row> rows = new ArrayList<>();
        for (MergeReason reason : episode.reasons()) {
            rows.add(RowFactory.create(id, reason.left().file(), reason.left().line(), reason.right().file(),
                reason.right().line(), reason.evidence(), reason.weight()));
        }
        return rows.iterator();
    }

    private static Iterator<Row> passages(long id, Episode episode) {
        List<Row> rows = new ArrayList<>();
        for (Passage passage : episode.passages()) {
            rows.add(RowFactory.create(id * PASSAGES_EACH + rows.size(), id, rows.size(), passage.field().name(),
                passage.text(), passage.source().file(), passage.source().line()));
        }
        return rows.iterator();
    }

    /** Writes what the {@code tagged} episodes mention. */
    void mentions(Dataset<Row> tagged) {
        write("chapters", Engine.many(tagged.select("number", "body"), CHAPTERS, row -> {
            long id = row.getLong(0);
            return RecordJson.read(row.getString(1), Node.Episode.class).chapters().stream()
                .map(chapter -> RowFactory.create(id, chapter.second(), chapter.title())).iterator();
        }));
        Dataset<Row> mentions = tagged.select(functions.col("number").alias("episode"),
            functions.explode(functions.col("mentions")).alias("m")).select("episode", "m.*");
        Dataset<Row> concepts = engine.keep("concepts", firstSeen(mentions, "concept", "own", "name", "kind"));
        write("concepts", concepts.selectExpr("id as number", "concept as id", "name", "kind", "own as body"));
        Dataset<Row> reasons = engine.keep("reasons", firstSeen(mentions, "reason"));
        write("reasons", reasons.select("id", "reason"));
        write("mentions", mentions.alias("m")
            .join(concepts.select("id", "concept", "own").alias("c"), functions.expr(
                "m.concept = c.concept and m.own <=> c.own"))
            .join(functions.broadcast(reasons.select("id", "reason")).alias("r"), functions.expr(
                "m.reason = r.reason"))
            .selectExpr("m.episode", "m.number", "m.passage", "m.start", "m.end", "m.text", "c.id as concept",
                "m.version", "m.score", "r.id as reason", "m.second", "m.decided"));
    }

    /** Returns the distinct values of some columns with an id, from 1, in the order in which they come up. */
    private Dataset<Row> firstSeen(Dataset<Row> mentions, String first, String... others) {
        Dataset<Row> seen = mentions.groupBy(first, others).agg(
            functions.min(functions.struct("episode", "number")).alias("first"));
        return engine.numbered(seen.orderBy("first").drop("first"), "id", 1);
    }
}
