package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

/** A strict reader of RFC 4180, for tests: quotes only where a field begins and ends, rows of one length. */
final class Csv {

    private Csv() {
    }

    static List<List<String>> read(String file) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        while (at < file.length()) {
            StringBuilder field = new StringBuilder();
            at = file.charAt(at) == '"' ? quoted(file, at + 1, field) : plain(file, at, field);
            row.add(field.toString());
            if (file.charAt(at) == '\n') {
                rows.add(row);
                assertEquals(rows.get(0).size(), row.size(), row.toString());
                row = new ArrayList<>();
            } else {
                assertEquals(',', file.charAt(at));
            }
            at++;
        }
        return rows;
    }

    private static int plain(String file, int from, StringBuilder field) {
        int at = from;
        while (file.charAt(at) != ',' && file.charAt(at) != '\n') {
            field.append(file.charAt(at++));
        }
        assertEquals(-1, field.indexOf("\""), field.toString());
        return at;
    }

    private static int quoted(String file, int from, StringBuilder field) {
        int at = from;
        while (file.charAt(at) != '"' || file.startsWith("\"\"", at)) {
            field.append(file.charAt(at));
            at += file.charAt(at) == '"' ? 2 : 1;
        }
        return at + 1;
    }
}
