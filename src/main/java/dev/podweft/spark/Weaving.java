package dev.podweft.spark;

import dev.podweft.Annotator;
import dev.podweft.analyze.Feature;
import dev.podweft.analyze.Profile;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.graph.NodeIds;
import dev.podweft.graph.Weaver;
import dev.podweft.model.Concept;
import dev.podweft.store.RecordJson;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * From what episodes mention to nodes and edges: settles what the concepts are that no vocabulary has, as the first
 * episode by id takes them, and weaves what stands between concepts, which fits one machine.
 */
final class Weaving {

    /** What an episode says as far as likeness goes, by its place in the order of nodes, and all it mentions. */
    static final StructType WOVEN = Engine.columns("number BIGINT, place BIGINT, node STRING, title STRING, "
        + "notes STRING, day INT, show STRING, mentions ARRAY<STRUCT<node STRING, type STRING, broad BOOLEAN, "
        + "salience DOUBLE, second INT>>");

    /** A mention of a concept that counts as a topic. */
    static final String TOPIC = "TOPIC";

    /** A mention of a version of one. */
    static final String VERSION = "VERSION";

    /** A mention of a person or an organization. */
    static final String NAME = "NAME";

    private Weaving() {
    }

    /** The nodes of concepts and versions, what is known to stand between them, and what was settled about them. */
    record Concepts(KnowledgeGraph graph, Settled settled) {
    }

    /** Weaves what the {@code tagged} episodes mention. */
    static Concepts concepts(Dataset<Row> tagged) throws IOException {
        Annotator annotator = Shared.annotator();
        Dataset<Row> mentioned = tagged.select(functions.col("key"), functions.explode(functions.col("mentioned"))
            .alias("m")).select("key", "m.concept", "m.own", "m.version");
        List<Row> concepts = mentioned.filter("version is null").groupBy("concept").agg(
            functions.count("key"), functions.min_by(functions.col("own"), Engine.unitsOf("key")),
            functions.expr("min(own) <> max(own)")).collectAsList();
        Map<String, String> disputed = new HashMap<>();
        Map<String, String> own = new HashMap<>();
        for (Row row : concepts) {
            own.put(row.getString(0), row.getString(2));
            if (!row.isNullAt(3) && row.getBoolean(3)) {
                disputed.put(row.getString(0), row.getString(2));
            }
        }
        Settled settled = new Settled(disputed);
        Map<Concept, Integer> episodes = new HashMap<>();
        for (Row row : concepts) {
            episodes.put(settled.concept(row.getString(0), row.getString(2)), Math.toIntExact(row.getLong(1)));
        }
        Map<Concept, Set<String>> versions = new HashMap<>();
        for (Row row : mentioned.filter("version is not null").select("concept", "version").dropDuplicates()
                .collectAsList()) {
            Concept concept = settled.concept(row.getString(0), own.get(row.getString(0)));
            if (concept.kind().isTopic()) {
                versions.computeIfAbsent(concept, known -> new TreeSet<>()).add(row.getString(1));
            }
        }
        KnowledgeGraph graph = Weaver.concepts(episodes, versions, annotator::concept);
        return new Concepts(graph, settled.naming(graph.nodes()));
    }

    /** Returns the {@code tagged} episodes woven, each with its place in the order of nodes. */
    static Dataset<Row> woven(Engine engine, Dataset<Row> tagged, Broadcast<Settled> settled) {
        Dataset<Row> places = engine.numbered(tagged.select("node").orderBy("node"), "place", 0);
        return Engine.each(tagged.join(places, "node").select("number", "place", "body", "mentioned"), WOVEN,
            row -> woven(row, settled.value()));
    }

    private static Row woven(Row row, Settled settled) throws IOException {
        Node.Episode episode = RecordJson.read(row.getString(2), Node.Episode.class);
        List<Row> mentions = new ArrayList<>();
        for (Row mentioned : row.<Row>getList(3)) {
            Concept concept = settled.concept(mentioned.getString(0), mentioned.getString(1));
            String version = mentioned.getString(2);
            boolean topic = concept.kind().isTopic();
            if (version == null || topic) {
                mentions.add(RowFactory.create(version == null ? Weaver.nodeId(concept)
                    : NodeIds.version(concept.id(), version), version != null ? VERSION : topic ? TOPIC : NAME,
                    version == null && topic && concept.is(Concept.Trait.BROAD), mentioned.get(3), mentioned.get(4)));
            }
        }
        mentions.sort(Comparator.comparing(mention -> mention.getString(0)));
        int day = episode.date().map(LocalDate::toEpochDay).map(Long::intValue).orElse(Profile.UNDATED);
        return RowFactory.create(row.get(0), row.get(1), episode.id(), episode.titleDerived() ? "" : episode.label(),
            episode.description(), day, episode.show(), mentions.toArray(Row[]::new));
    }

    /** Returns what a woven episode says, as far as likeness goes. */
    static Profile profile(Row row) {
        List<Profile.Mentioned> mentioned = new ArrayList<>();
        for (Row mention : row.<Row>getList(row.fieldIndex("mentions"))) {
            if (!mention.getBoolean(2)) {
                mentioned.add(new Profile.Mentioned(mention.getString(1).equals(NAME) ? Feature.Kind.NAME
                    : Feature.Kind.TOPIC, mention.getString(0), mention.getDouble(3),
                    mention.isNullAt(4) ? -1 : mention.getInt(4)));
            }
        }
        return new Profile(row.getAs("node"), row.getAs("title"), row.getAs("notes"), row.getAs("day"), mentioned);
    }

    /** Returns the topics of a woven episode that stand together with others, each with its salience, by node. */
    static Map<String, Double> topics(Row row) {
        Map<String, Double> topics = new TreeMap<>();
        for (Row mention : row.<Row>getList(row.fieldIndex("mentions"))) {
            if (mention.getString(1).equals(TOPIC) && !mention.getBoolean(2)) {
                topics.put(mention.getString(0), mention.getDouble(3));
            }
        }
        return topics;
    }
}
