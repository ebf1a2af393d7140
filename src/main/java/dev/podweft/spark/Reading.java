package dev.podweft.spark;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import dev.podweft.read.JsonLinesPart;
import dev.podweft.read.JsonLinesReader;
import dev.podweft.read.ReadException;
import dev.podweft.read.ReadResult;
import dev.podweft.read.SourceFile;
import dev.podweft.read.SourceText;
import dev.podweft.read.Sources;
import dev.podweft.store.RecordJson;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Files to records, each file by the reader that the local build would take. A large file of JSON Lines is cut at line
 * ends first; its lines keep their numbers.
 */
final class Reading {

    /** What was read: records, problems, files, and files that were named and cannot be read, as JSON. */
    static final StructType READ =
        Engine.columns("kind STRING, file STRING, line INT, place INT, body STRING");

    private static final StructType UNIT =
        Engine.columns("name STRING, address STRING, direct BOOLEAN, part STRING");

    private static final Comparator<SourceRecord> ORDER =
        Comparator.comparing(SourceRecord::location).thenComparing(SourceRecord::raw);

    private final Engine engine;
    private final int partBytes;
    private final SerializableConfiguration configuration;

    /** Prepares to cut files that are larger than {@code partBytes}. */
    Reading(Engine engine, int partBytes) {
        this.engine = engine;
        this.partBytes = partBytes;
        this.configuration = new SerializableConfiguration(engine.spark().sparkContext().hadoopConfiguration());
    }

    /** What a row of {@link #READ} tells of. */
    enum Kind {
        RECORD, PROBLEM, FILE, FAILED, PART
    }

    /** Returns what {@code inputs} hold. */
    Dataset<Row> read(List<Input> inputs) {
        List<Row> units = new ArrayList<>();
        List<Row> told = new ArrayList<>();
        List<Input> large = new ArrayList<>();
        List<Input> parquet = inputs.stream().filter(Input::isParquet).toList();
        for (Input input : inputs) {
            if (!input.isParquet() && input.bytes() > partBytes) {
                large.add(input);
            } else if (!input.isParquet()) {
                units.add(unit(input, null));
            }
        }
        cut(large, units, told);
        SerializableConfiguration conf = configuration;
        Dataset<Row> read = Engine.many(spread(units), READ, unit -> read(unit, conf.value()))
            .union(engine.table(told, READ));
        return parquet.isEmpty() ? read : read.union(parquet(parquet));
    }

    private static Row unit(Input input, String part) {
        return RowFactory.create(input.name(), input.address(), input.direct(), part);
    }

    /** Returns a row for each task; there are never so many that a task each is too much. */
    private Dataset<Row> spread(List<Row> units) {
        int tasks = Math.max(1, Math.min(units.size(), 20 * engine.spark().sparkContext().defaultParallelism()));
        return engine.table(units, UNIT).repartition(tasks);
    }

    private void cut(List<Input> large, List<Row> units, List<Row> told) {
        if (large.isEmpty()) {
            return;
        }
        SerializableConfiguration conf = configuration;
        int size = partBytes;
        Map<String, Input> byName = new HashMap<>();
        large.forEach(input -> byName.put(input.name(), input));
        List<Row> rows = Engine.many(spread(large.stream().map(input -> unit(input, null)).toList()), READ,
            unit -> cut(unit, size, conf.value())).collectAsList();
        for (Row row : rows) {
            if (row.getString(0).equals(Kind.PART.name())) {
                units.add(unit(byName.get(row.getString(1)), row.getString(4)));
            } else {
                told.add(row);
            }
        }
    }

    private static Iterator<Row> cut(Row unit, int size, Configuration configuration) throws IOException {
        List<Row> rows = new ArrayList<>();
        String name = unit.getString(0);
        try {
            Optional<JsonLinesPart.Cut> cut = JsonLinesPart.cut(text(unit, configuration), size);
            cut.ifPresent(known -> {
                known.parts().forEach(part -> rows.add(row(Kind.PART, name, 1, part)));
                known.notes().forEach(note -> rows.add(row(note)));
                rows.add(row(Kind.FILE, name, 1, known.file()));
            });
            if (cut.isEmpty()) {
                rows.add(RowFactory.create(Kind.PART.name(), name, 1, 0, null));
            }
        } catch (ReadException e) {
            rows.add(failure(unit, e));
        }
        return rows.iterator();
    }

    private static SourceText text(Row unit, Configuration configuration) throws IOException {
        Path path = new Path(unit.getString(1));
        return SourceText.of(unit.getString(0), () -> path.getFileSystem(configuration).open(path));
    }

    private static Iterator<Row> read(Row unit, Configuration configuration) throws IOException {
        try {
            return unit.isNullAt(3) ? rows(Sources.read(text(unit, configuration)))
                : rows(readPart(unit, RecordJson.read(unit.getString(3), JsonLinesPart.class), configuration));
        } catch (ReadException e) {
            return List.of(failure(unit, e)).iterator();
        }
    }

    private static ReadResult readPart(Row unit, JsonLinesPart part, Configuration configuration) throws IOException {
        Path path = new Path(unit.getString(1));
        try (FSDataInputStream in = path.getFileSystem(configuration).open(path)) {
            in.seek(part.start());
            return part.read(in);
        }
    }

    private static Row failure(Row unit, ReadException e) {
        return unit.getBoolean(2) ? row(Kind.FAILED, unit.getString(0), 1, e.toProblem()) : row(e.toProblem());
    }

    private Dataset<Row> parquet(List<Input> inputs) {
        Map<String, String> names = new HashMap<>();
        inputs.forEach(input -> names.put(new Path(input.address()).toString(), input.name()));
        String[] addresses = inputs.stream().map(Input::address).toArray(String[]::new);
        Dataset<Row> rows = engine.spark().read().option("mergeSchema", "true").parquet(addresses);
        Dataset<Row> lines = rows.select(functions.col("_metadata.file_path"), functions.col("_metadata.row_index"),
            functions.to_json(functions.struct(functions.col("*"))));
        List<Row> files = inputs.stream().map(input -> row(Kind.FILE, input.name(), 1,
            new SourceFile(input.name(), "parquet", input.bytes(), "", 0))).toList();
        return Engine.many(lines, READ, line -> rows(JsonLinesReader.read(new SourceLocation(
            names.get(new Path(URI.create(line.getString(0))).toString()), (int) line.getLong(1) + 1),
            line.getString(2)))).union(engine.table(files, READ));
    }

    private static Iterator<Row> rows(ReadResult read) {
        List<Row> rows = new ArrayList<>();
        SourceLocation last = null;
        int place = 0;
        for (SourceRecord record : read.records().stream().sorted(ORDER).toList()) {
            place = record.location().equals(last) ? place + 1 : 0;
            last = record.location();
            rows.add(RowFactory.create(Kind.RECORD.name(), last.file(), last.line(), place, RecordJson.write(record)));
        }
        read.problems().forEach(problem -> rows.add(row(problem)));
        read.files().forEach(file -> rows.add(row(Kind.FILE, file.name(), 1, file)));
        return rows.iterator();
    }

    private static Row row(Problem problem) {
        return row(Kind.PROBLEM, problem.location().file(), problem.location().line(), problem);
    }

    private static Row row(Kind kind, String file, int line, Record body) {
        return RowFactory.create(kind.name(), file, line, 0, RecordJson.write(body));
    }
}
