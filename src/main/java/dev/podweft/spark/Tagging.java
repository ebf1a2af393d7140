package dev.podweft.spark;

import dev.podweft.Annotator;
import dev.podweft.Podweft;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.Mentioned;
import dev.podweft.graph.Node;
import dev.podweft.graph.Weaver;
import dev.podweft.link.LinkResult;
import dev.podweft.link.Recurring;
import dev.podweft.model.Concept;
import dev.podweft.model.Episode;
import dev.podweft.model.Link;
import dev.podweft.model.LinkedEpisode;
import dev.podweft.store.RecordJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * Which concepts the texts of each episode name. Lines that recur are counted over all episodes first; each episode is
 * then tagged amid the counts of its own lines, which are all that tagging it depends on.
 */
final class Tagging {

    /** One episode, its node as JSON, its links, and what it mentions by how salient that is. */
    static final StructType TAGGED = Engine.columns("number BIGINT, key STRING, node STRING, body STRING, "
        + "mentions ARRAY<STRUCT<number INT, passage INT, start INT, end INT, text STRING, concept STRING, "
        + "name STRING, kind STRING, own STRING, version STRING, score DOUBLE, reason STRING, second INT, "
        + "decided INT>>, "
        + "mentioned ARRAY<STRUCT<concept STRING, own STRING, version STRING, salience DOUBLE, second INT, "
        + "evidence STRING>>");

    private static final StructType LINES = Engine.columns("number BIGINT, lines ARRAY<BINARY>");

    private static final int HASH_BYTES = 16;

    private Tagging() {
    }

    /** Evidence as it is kept. */
    public record Evidences(List<Evidence> evidence) {
    }

    /** Returns the tagged {@code episodes}, each given by number, key and body. */
    static Dataset<Row> tag(Engine engine, Dataset<Row> episodes) {
        Dataset<Row> lines = engine.keep("lines", Engine.each(episodes.select("number", "key", "body"), LINES,
            row -> RowFactory.create(row.get(0), Recurring.keys(Podweft.notes(episode(row))).stream()
                .map(Tagging::hash).toArray(byte[][]::new)))).selectExpr("number", "explode(lines) as line");
        Dataset<Row> recurring = lines.groupBy("line").agg(functions.count("number").alias("episodes"))
            .filter(functions.col("episodes").geq(Recurring.EPISODES));
        Dataset<Row> own = lines.join(recurring, "line").groupBy("number")
            .agg(functions.collect_list(functions.struct("line", "episodes")).alias("lines"));
        return Engine.each(episodes.join(own, episodes.col("number").equalTo(own.col("number")), "left")
            .select(episodes.col("number"), episodes.col("key"), episodes.col("body"), own.col("lines")), TAGGED,
            Tagging::tag);
    }

    private static Episode episode(Row row) throws IOException {
        return Merging.read(row.getString(1), row.getString(2));
    }

    /** Returns a name of a line that is much shorter than most. */
    private static byte[] hash(String line) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256")
                .digest(line.getBytes(StandardCharsets.UTF_16LE)), HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static Row tag(Row row) throws IOException {
        Episode episode = episode(row);
        Annotator annotator = Shared.annotator().amid(recurring(episode, row));
        LinkResult result = annotator.once(episode.passages(), episode.date());
        Node.Episode node = Weaver.node(episode);
        return RowFactory.create(row.get(0), episode.id().value(), node.id(), RecordJson.write(node),
            mentions(annotator, result).toArray(Row[]::new), Mentioned.of(new LinkedEpisode(episode, result.links()))
                .stream().map(mentioned -> mentioned(annotator, mentioned)).toArray(Row[]::new));
    }

    private static Recurring recurring(Episode episode, Row row) {
        if (row.isNullAt(3)) {
            return Recurring.NONE;
        }
        Map<ByteBuffer, Integer> counts = new HashMap<>();
        for (Row line : row.<Row>getList(3)) {
            counts.put(ByteBuffer.wrap(line.getAs(0)), Math.toIntExact(line.getLong(1)));
        }
        Map<String, Integer> byLine = new HashMap<>();
        for (String key : Recurring.keys(Podweft.notes(episode))) {
            Optional.ofNullable(counts.get(ByteBuffer.wrap(hash(key)))).ifPresent(count -> byLine.put(key, count));
        }
        return Recurring.of(byLine);
    }

    private static List<Row> mentions(Annotator annotator, LinkResult result) {
        List<Row> rows = new ArrayList<>();
        for (int passage = 0; passage < result.links().size(); passage++) {
            for (Link link : result.links().get(passage)) {
                rows.add(mention(annotator, rows.size(), passage, link));
            }
        }
        for (Link link : result.undecided()) {
            rows.add(mention(annotator, rows.size(), null, link));
        }
        return rows;
    }

    private static Row mention(Annotator annotator, int number, Integer passage, Link link) {
        return RowFactory.create(number, passage, link.span().start(), link.span().end(), link.text(),
            link.concept().id().value(), link.concept().name(), link.concept().kind().toString(),
            own(annotator, link.concept()), link.version().orElse(null), link.score(), link.reason(),
            orNull(link.second()), passage == null ? 0 : 1);
    }

    private static Row mentioned(Annotator annotator, Mentioned mentioned) {
        return RowFactory.create(mentioned.concept().id().value(), own(annotator, mentioned.concept()),
            mentioned.version().orElse(null), mentioned.salience(), orNull(mentioned.firstSecond()),
            RecordJson.write(new Evidences(mentioned.evidence())));
    }

    /** Returns a concept as JSON where the vocabulary does not have it. */
    private static String own(Annotator annotator, Concept concept) {
        return annotator.concept(concept.id()).equals(Optional.of(concept)) ? null : RecordJson.write(concept);
    }

    private static Integer orNull(OptionalInt number) {
        return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
    }
}
