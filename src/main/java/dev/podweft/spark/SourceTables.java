package dev.podweft.spark;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import dev.podweft.read.SourceFile;
import dev.podweft.store.CatalogWriter;
import dev.podweft.store.RecordJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Writes the tables of what was read: sources, problems and records. */
final class SourceTables {

    private static final StructType SOURCES =
        Engine.columns("id BIGINT, name STRING, format STRING, bytes BIGINT, sha256 STRING, present INT");

    private static final StructType PROBLEMS =
        Engine.columns("source BIGINT, file STRING, line INT, severity STRING, message STRING");

    private static final StructType RECORDS = Engine.columns("id BIGINT, source BIGINT, line INT, guid STRING, "
        + "title STRING, date STRING, sha256 BINARY, since INT, left_in INT, episode BIGINT, body STRING");

    private final Engine engine;
    private final Tables tables;
    private final HashMap<String, Long> ids = new HashMap<>();

    /** Takes the {@code files} that were read, by name. */
    SourceTables(Engine engine, Tables tables, List<SourceFile> files) {
        this.engine = engine;
        this.tables = tables;
        files.forEach(file -> ids.put(file.name(), ids.size() + 1L));
    }

    void sources(List<SourceFile> files) {
        List<Row> rows = new ArrayList<>();
        files.forEach(file -> rows.add(RowFactory.create(ids.get(file.name()), file.name(), file.format(),
            file.bytes(), file.sha256(), 1)));
        tables.write("sources", engine.table(rows, SOURCES));
    }

    /** Writes {@code problems}; those of files that could not be read at all belong to no source. */
    void problems(List<Problem> problems) {
        List<Row> rows = new ArrayList<>();
        problems.stream().filter(problem -> ids.containsKey(problem.location().file()))
            .forEach(problem -> rows.add(RowFactory.create(ids.get(problem.location().file()),
                problem.location().file(), problem.location().line(), problem.severity().name(), problem.message())));
        tables.write("problems", engine.table(rows, PROBLEMS));
    }

    /** Writes {@code records}, by number and body, each with the one of the {@code episodes} that it belongs to. */
    void records(Dataset<Row> records, Dataset<Row> episodes) {
        Broadcast<HashMap<String, Long>> sources = engine.share(ids);
        Dataset<Row> members = episodes.select(functions.col("number").alias("episode"),
            functions.explode(functions.col("members")).alias("number"));
        tables.write("records", Engine.each(records.join(members, "number").select("number", "episode", "body"),
            RECORDS, row -> record(row, sources.value())));
    }

    private static Row record(Row row, Map<String, Long> sources) throws java.io.IOException {
        SourceRecord record = RecordJson.read(row.getString(2), SourceRecord.class);
        return RowFactory.create(row.get(0), sources.get(record.location().file()), record.location().line(),
            record.id().orElse(null), record.title().orElse(null), record.date().map(LocalDate::toString).orElse(null),
            CatalogWriter.contentHash(record), 1, null, row.get(1), row.getString(2));
    }
}
