package dev.podweft;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks the catalog of a folder. */
final class CatalogRows {

    private CatalogRows() {
    }

    /** Returns the rows that answer a query, a bar after each cell. */
    static List<String> of(Path graph, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + graph.resolve("catalog.db"));
                Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                StringBuilder cells = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.append(row.getString(i)).append('|');
                }
                rows.add(cells.toString());
            }
        }
        return rows;
    }
}
