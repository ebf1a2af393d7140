package dev.podweft.spark;

import dev.podweft.dedupe.BlockingKeys;
import dev.podweft.dedupe.Features;
import dev.podweft.dedupe.Passages;
import dev.podweft.dedupe.Titles;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.broadcast.Broadcast;
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

    private static final StructType KEYS = Engine.columns("key BIGINT, kind INT, member STRUCT<number BIGINT, "
        + "file STRING, id STRING, date STRING, seconds INT>");

    private static final StructType PAIRS = Engine.columns("left BIGINT, right BIGINT");

    private static final int SHARED = 0;
    private static final int STANDS = 1;
    private static final int LOOKS = 2;

    private Pairing() {
    }

    /** Returns pairs of numbers of records, the lower first, each once. */
    static Dataset<Row> pairs(Dataset<Row> prepared, Broadcast<Prepared> known) {
        Dataset<Row> keys = Engine.many(prepared, KEYS, row -> keys(row, known.value()));
        Dataset<Row> sizes = keys.filter(functions.col("kind").notEqual(LOOKS)).groupBy("key", "kind")
            .agg(functions.count("member").alias("size"));
        Dataset<Row> crowded = sizes.filter(functions.expr("size > if(kind = " + SHARED + ", "
            + BlockingKeys.MOST_SHARED + ", " + BlockingKeys.MOST_OF_A_TIME + ")"))
            .selectExpr("key as full", "kind = " + SHARED + " as shared");
        Dataset<Row> blocks = keys.join(functions.broadcast(crowded), functions.expr(
                "key = full and (kind = " + SHARED + ") = shared"), "left_anti")
            .selectExpr("key", "kind = " + SHARED + " as shared", "kind", "member");
        Dataset<Row> byKey = Engine.many(gathered(blocks), PAIRS, row -> row.getBoolean(1)
            ? shared(row.getList(2)) : near(row.getList(2)));
        Dataset<Row> rare = Engine.many(gathered(rare(prepared)), PAIRS, row -> shared(row.getList(2)));
        return byKey.union(rare).dropDuplicates();
    }

    private static Dataset<Row> gathered(Dataset<Row> blocks) {
        return blocks.groupBy("key", "shared").agg(
            functions.collect_list(functions.struct("kind", "member")).alias("members"))
            .filter("size(members) > 1");
    }

    /** Returns the records that share a rare passage which is a key of one of them. */
    private static Dataset<Row> rare(Dataset<Row> prepared) {
        Dataset<Row> all = prepared.select(functions.explode(functions.col("rare")).alias("key"),
            functions.col("member"));
        Dataset<Row> keys = prepared.select(functions.explode(functions.expr(
            "slice(rare, 1, " + Passages.KEYS + ")")).alias("key")).dropDuplicates();
        return all.join(keys, all.col("key").equalTo(keys.col("key")), "left_semi")
            .selectExpr("key", "true as shared", SHARED + " as kind", "member");
    }

    private static Iterator<Row> keys(Row row, Prepared known) throws java.io.IOException {
        Features features = known.features(row.getAs("body"), row.getList(row.fieldIndex("boilerplate")));
        Row member = row.getAs("member");
        List<Row> keys = new ArrayList<>();
        add(keys, BlockingKeys.shared(features), SHARED, member);
        add(keys, BlockingKeys.stands(features, known.shows()), STANDS, member);
        add(keys, BlockingKeys.looks(features, known.shows()), LOOKS, member);
        return keys.iterator();
    }

    private static void add(List<Row> rows, long[] keys, int kind, Row member) {
        Arrays.stream(keys).distinct().forEach(key -> rows.add(RowFactory.create(key, kind, member)));
    }

    /** A record by number, with as much of its features as tells whether it may be the same as another. */
    private record Member(long number, Features features) {

        private static final Titles NO_TITLES = Titles.knowing(Map.of());

        static Member of(Row row) {
            SourceRecord stub = new SourceRecord(new SourceLocation(row.getString(1), 1),
                Optional.ofNullable(row.getString(2)), Optional.empty(), Optional.empty(),
                Optional.ofNullable(row.getString(3)).map(LocalDate::parse),
                row.isNullAt(4) ? OptionalInt.empty() : OptionalInt.of(row.getInt(4)), "", false, Optional.empty(),
                List.of(), "", Map.of());
            return new Member(row.getLong(0), Features.of(stub, NO_TITLES, passage -> false));
        }
    }

    /** Pairs all that share a key. */
    private static Iterator<Row> shared(List<Row> rows) {
        List<Member> members = rows.stream().map(row -> Member.of(row.getStruct(1))).toList();
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
        return rows.stream().filter(row -> row.getInt(0) == kind).map(row -> Member.of(row.getStruct(1))).toList();
    }

    private static void add(Member one, Member other, List<Row> pairs) {
        if (one.number() != other.number() && BlockingKeys.mayBeSame(one.features(), other.features())) {
            pairs.add(RowFactory.create(Math.min(one.number(), other.number()),
                Math.max(one.number(), other.number())));
        }
    }
}
