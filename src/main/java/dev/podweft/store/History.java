package dev.podweft.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The facts of all builds, each with the builds it held from and until; a build adds what it changes. Stateless. */
final class History {

    private History() {
    }

    /** The values of a fact, as they are kept. */
    record Values(Map<String, String> values) {
    }

    static Fact fact(ResultSet row) throws SQLException, IOException {
        return new Fact(Fact.Kind.valueOf(row.getString("kind")), row.getString("key"), row.getString("label"),
            values(row.getString("values")));
    }

    private static Map<String, String> values(String json) throws IOException {
        return RecordJson.read(json, Values.class).values();
    }

    /** Copies the history of {@code previous} into {@code database}, and adds what holds {@code now}. */
    static void write(Connection database, Optional<Path> previous, int build, Snapshot now)
            throws SQLException, IOException {
        Map<Fact, Fact> open = new TreeMap<>();
        if (previous.isPresent()) {
            copy(database, previous.get(), open);
        }
        try (PreparedStatement end = database.prepareStatement(
                "UPDATE history SET until = ? WHERE kind = ? AND key = ? AND until IS NULL");
                Rows rows = new Rows(database, "history", "kind", "key", "label", "values", "since")) {
            for (Fact fact : now.facts()) {
                Optional<Fact> old = Optional.ofNullable(open.remove(fact));
                if (old.isPresent() && !old.get().equals(fact)) {
                    end(end, build, fact);
                }
                if (old.isEmpty() || !old.get().equals(fact)) {
                    rows.add(fact.kind(), fact.key(), fact.label(), RecordJson.write(new Values(fact.values())), build);
                }
            }
            for (Fact fact : open.keySet()) {
                end(end, build, fact);
            }
        }
    }

    private static void end(PreparedStatement end, int build, Fact fact) throws SQLException {
        end.setInt(1, build);
        end.setString(2, fact.kind().name());
        end.setString(3, fact.key());
        end.executeUpdate();
    }

    private static void copy(Connection database, Path previous, Map<Fact, Fact> open)
            throws SQLException, IOException {
        try (Connection old = Database.open(previous); var statement = old.createStatement();
                Rows builds = new Rows(database, "builds", "id", "podweft", "program", "vocabulary", "files",
                    "entries", "kept", "episodes", "concepts", "links", "tagged");
                Rows history = new Rows(database, "history", "kind", "key", "label", "values", "since", "until")) {
            copy(statement.executeQuery("SELECT * FROM builds ORDER BY id"), builds, row -> { });
            copy(statement.executeQuery("SELECT * FROM history"), history, row -> {
                if (row.getObject("until") == null) {
                    Fact fact = fact(row);
                    open.put(fact, fact);
                }
            });
        }
    }

    /** Hears of a row. */
    @FunctionalInterface
    private interface Listener {
        void hear(ResultSet row) throws SQLException, IOException;
    }

    private static void copy(ResultSet from, Rows to, Listener listener) throws SQLException, IOException {
        int columns = from.getMetaData().getColumnCount();
        while (from.next()) {
            Object[] values = new Object[columns];
            for (int i = 0; i < columns; i++) {
                values[i] = Optional.ofNullable(from.getObject(i + 1));
            }
            to.add(values);
            listener.hear(from);
        }
    }
}
