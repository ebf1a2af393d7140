package dev.podweft.spark;

import dev.podweft.dedupe.BlockingKeys;
import dev.podweft.dedupe.Comparison;
import dev.podweft.dedupe.Counted;
import dev.podweft.dedupe.Deduplicator;
import dev.podweft.dedupe.FeatureCodec;
import dev.podweft.dedupe.Features;
import dev.podweft.dedupe.Frequencies;
import dev.podweft.dedupe.Kinship;
import dev.podweft.dedupe.Passages;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * Which records are worth a comparison: those under one key. Keys under which too many stand are dropped before their
 * records are brought together, so that none is too much for one machine.
 */
final class Pairing {

    private static final StructType PAIRS = Engine.columns("left BIGINT, right BIGINT, open BOOLEAN, near BOOLEAN");

    private static final int SHARED = 0;
    private static final int STANDS = 1;
    private static final int LOOKS = 2;

    /** Tells which pairs cannot score enough, for which nothing is to be known of other records. */
    private static final Comparison COMPARISON =
        Comparison.of(Frequencies.of(Counted.NONE, Counted.NONE, 0));

    private Pairing() {
    }

    /**
     * Returns pairs of numbers of records, the lower first, each once: those of which one names no show, which are
     * open, and those that may score enough, which are near.
     */
    static Dataset<Row> pairs(Dataset<Row> prepared) {
        Dataset<Row> keys = prepared.selectExpr("number", "sketch", "inline(" + String.join(" || ",
            keys("shared", SHARED), keys("stands", STANDS), keys("looks", LOOKS)) + ")");
        Dataset<Row> sizes = keys.filter(functions.col("kind").notEqual(LOOKS)).groupBy("key", "kind")
            .agg(functions.count("number").alias("size"));
        Dataset<Row> crowded = sizes.filter(functions.expr("size > if(kind = " + SHARED + ", "
            + BlockingKeys.MOST_SHARED + ", " + BlockingKeys.MOST_OF_A_TIME + ")"))
            .selectExpr("key as full", "kind = " + SHARED + " as shared");
        Dataset<Row> blocks = keys.join(functions.broadcast(crowded), functions.expr(
                "key = full and (kind = " + SHARED + ") = shared"), "left_anti")
            .selectExpr("key", "kind = " + SHARED + " as shared", "kind", "number", "sketch");
        Dataset<Row> byKey = Engine.many(gathered(blocks), PAIRS, row -> row.getBoolean(1)
            ? shared(row.getList(2)) : near(row.getList(2)));
        Dataset<Row> rare = Engine.many(gathered(rare(prepared)), PAIRS, row -> shared(row.getList(2)));
        return byKey.union(rare).dropDuplicates();
    }

    private static String keys(String column, int kind) {
        return "transform(array_distinct(" + column + "), key -> struct(key, " + kind + " as kind))";
    }

    private static Dataset<Row> gathered(Dataset<Row> blocks) {
        return blocks.groupBy("key", "shared").agg(
            functions.collect_list(functions.struct("kind", "number", "sketch")).alias("members"))
            .filter("size(members) > 1");
    }

    /** Returns the records that share a rare passage which is a key of one of them. */
    private static Dataset<Row> rare(Dataset<Row> prepared) {
        Dataset<Row> all = prepared.select(functions.explode(functions.col("rare")).alias("key"),
            functions.col("number"), functions.col("sketch"));
        Dataset<Row> keys = prepared.select(functions.explode(functions.expr(
            "slice(rare, 1, " + Passages.KEYS + ")")).alias("key")).dropDuplicates();
        return all.join(keys, all.col("key").equalTo(keys.col("key")), "left_semi")
            .selectExpr("key", "true as shared", SHARED + " as kind", "number", "sketch");
    }

    /** A record by number, with as much of its features as tells whether it may be the same as another. */
    private record Member(long number, Features features) {

        static Member of(Row row) {
            return new Member(row.getLong(1), FeatureCodec.decode(row.getAs(2)));
        }
    }

    /** Pairs all that share a key. */
    private static Iterator<Row> shared(List<Row> rows) {
        List<Member> members = rows.stream().map(Member::of).toList();
        List<Row> pairs = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                add(members.get(i), members.get(j), pairs);
            }
        }
        return pairs.iterator();
    }

    /** Pairs those that look for a key with those that stand under it. */
    private static Iterator<Row> near(List<Row> rows) {
        List<Member> standing = members(rows, STANDS);
        List<Row> pairs = new ArrayList<>();
        for (Member looking : standing.isEmpty() ? List.<Member>of() : members(rows, LOOKS)) {
            for (Member other : standing) {
                if (BlockingKeys.near(looking.features(), other.features())) {
                    add(looking, other, pairs);
                }
            }
        }
        return pairs.iterator();
    }

    private static List<Member> members(List<Row> rows, int kind) {
        return rows.stream().filter(row -> row.getInt(0) == kind).map(Member::of).toList();
    }

    private static void add(Member one, Member other, List<Row> pairs) {
        if (one.number() > other.number()) {
            add(other, one, pairs);
        } else if (one.number() < other.number() && BlockingKeys.mayBeSame(one.features(), other.features())) {
            boolean open = Kinship.isOpen(one.features(), other.features());
            boolean near = !COMPARISON.isBelow(Deduplicator.threshold(), one.features(), other.features());
            if (open || near) {
                pairs.add(RowFactory.create(one.number(), other.number(), open, near));
            }
        }
    }
}
