package dev.podweft.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Compares the tables that a build on Spark wrote with the catalog of a local build, row by row. */
final class Catalogs {

    /** The tables that must be equal, with the columns that tell, in an order that sorts them. */
    static final Map<String, String> TABLES = new TreeMap<>(Map.ofEntries(
        Map.entry("sources", "id, name, format, bytes, sha256, present"),
        Map.entry("problems", "source, file, line, severity, message"),
        Map.entry("records", "id, source, line, guid, title, date, hex(sha256), since, left_in, episode, body"),
        Map.entry("episodes", "id, key, node, title, title_derived, show, date, duration_seconds, url"),
        Map.entry("merges", "episode, left_file, left_line, right_file, right_line, evidence, weight"),
        Map.entry("passages", "episode, number, field, text, file, line"),
        Map.entry("chapters", "episode, second, title"),
        Map.entry("concepts", "number, id, name, kind, body"),
        Map.entry("reasons", "id, reason"),
        Map.entry("mentions",
            "episode, number, passage, start, \"end\", text, concept, version, score, reason, second, decided"),
        Map.entry("nodes", "id, type, label, community, page_rank"),
        Map.entry("edges", "source, target, type, weight"),
        Map.entry("related", "episode, other, score, reasons")));

    private Catalogs() {
    }

    /** Fails where a table is not as the local one, but for those that are left out. */
    static void assertSame(Path local, SparkSession spark, Path parquet, String... leftOut) throws SQLException {
        Map<String, String> tables = new TreeMap<>(TABLES);
        tables.keySet().removeAll(List.of(leftOut));
        for (Map.Entry<String, String> table : tables.entrySet()) {
            List<String> expected = local(local, table.getKey(), table.getValue());
            List<String> found = parquet(spark, parquet, table.getKey(), table.getValue());
            for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
                assertEquals(expected.get(i), found.get(i), table.getKey() + " " + i);
            }
            assertEquals(expected.size(), found.size(), table.getKey());
        }
    }

    /** Fails where a file of the graph is not byte for byte the local one. */
    static void assertSameFiles(Path local, Path built) throws IOException {
        for (String file : List.of("podweft.json", "podweft.graphml", "topic-map.svg")) {
            assertEquals(-1, Files.mismatch(local.resolve(file), built.resolve(file)), file);
        }
    }

    private static List<String> local(Path folder, String table, String columns) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("catalog.db"));
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("SELECT " + columns + " FROM " + table)) {
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    values.add(plain(found.getObject(i)));
                }
                rows.add(String.join(" | ", values));
            }
        }
        return rows.stream().sorted().toList();
    }

    private static List<String> parquet(SparkSession spark, Path folder, String table, String columns) {
        List<String> rows = new ArrayList<>();
        for (Row row : spark.read().parquet(folder.resolve(table).toString())
                .selectExpr(columns.replace('"', '`').split(", ")).collectAsList()) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                values.add(plain(row.get(i)));
            }
            rows.add(String.join(" | ", values));
        }
        return rows.stream().sorted().toList();
    }

    private static String plain(Object value) {
        return value instanceof Double number ? Double.toString(number + 0.0) : String.valueOf(value);
    }
}
