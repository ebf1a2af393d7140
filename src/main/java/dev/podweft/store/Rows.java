package dev.podweft.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts rows into one table, many at a time. For one thread. */
final class Rows implements AutoCloseable {

    private static final int AT_A_TIME = 1000;

    private final PreparedStatement insert;
    private int waiting;

    /** Prepares to fill these {@code columns}, which are words of this program. */
    Rows(Connection database, String table, String... columns) throws SQLException {
        this(database, "INSERT INTO ", table, columns);
    }

    private Rows(Connection database, String command, String table, String... columns) throws SQLException {
        insert = database.prepareStatement(command + table + " (" + Stream.of(columns)
            .map(column -> '"' + column + '"').collect(Collectors.joining(", ")) + ") VALUES ("
            + Stream.of(columns).map(column -> "?").collect(Collectors.joining(", ")) + ")");
    }

    /** Prepares to fill these columns, where a row with the same key goes. */
    static Rows replacing(Connection database, String table, String... columns) throws SQLException {
        return new Rows(database, "REPLACE INTO ", table, columns);
    }

    /** Prepares to fill these columns, where a row with the same key stays. */
    static Rows unlessThere(Connection database, String table, String... columns) throws SQLException {
        return new Rows(database, "INSERT OR IGNORE INTO ", table, columns);
    }

    /** Adds a row; an optional value that is empty becomes NULL. */
    void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, plain(values[i]));
        }
        insert.addBatch();
        waiting++;
        if (waiting == AT_A_TIME) {
            flush();
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Rows::plain).orElse(null);
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? (Object) optional.getAsInt() : null;
        }
        boolean asItIs = value instanceof Integer || value instanceof Long || value instanceof Double
            || value instanceof byte[];
        return value instanceof Boolean truth ? (Object) (truth ? 1 : 0) : asItIs ? value : value.toString();
    }

    private void flush() throws SQLException {
        insert.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        if (waiting > 0) {
            flush();
        }
        insert.close();
    }
}
