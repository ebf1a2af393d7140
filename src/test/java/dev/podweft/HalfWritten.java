package dev.podweft;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes some of a change into a catalog and ends as a program ends that is killed: without taking it back. */
final class HalfWritten {

    private HalfWritten() {
    }

    public static void main(String[] arguments) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + arguments[0]);
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("PRAGMA cache_size = 1");
            statement.execute("UPDATE passages SET text = text || hex(zeroblob(50000))");
            statement.execute("DELETE FROM vectors");
            Runtime.getRuntime().halt(1);
        }
    }
}
