package dev.podweft.bench;

import dev.podweft.LargeCorpus;
import dev.podweft.Podweft;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Asks a large graph folder for related episodes and searches it: {@code AskLarge FOLDER QUESTIONS}. Prints a line of
 * JSON with the median and the 99th percentile in milliseconds of a warm process: for the five episodes most like one
 * with the reasons, and for a search of two concepts' names.
 */
public final class AskLarge {

    private AskLarge() {
    }

    /** Asks one question. */
    @FunctionalInterface
    private interface Asking {
        void ask(String question) throws IOException;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Path.of(arguments[0]);
        int questions = Integer.parseInt(arguments[1]);
        PrintStream out = System.out;
        try (LargeCorpus corpus = LargeCorpus.open(folder, Podweft.load())) {
            double[] related = milliseconds(column(folder, questions,
                "SELECT key FROM episodes WHERE id % ? = 0 LIMIT ?"), key -> corpus.about(key, 5));
            double[] searched = milliseconds(column(folder, questions,
                "SELECT group_concat(DISTINCT c.name) FROM mentions m JOIN concepts c ON c.number = m.concept"
                    + " WHERE m.episode % ? = 0 AND m.number < 2 GROUP BY m.episode LIMIT ?"),
                words -> corpus.matching(words.replace(',', ' '), 10));
            out.println(String.format(Locale.ROOT, "{\"episodes\":%d,\"relatedP50\":%.2f,\"relatedP99\":%.2f,"
                + "\"searchP50\":%.2f,\"searchP99\":%.2f}", corpus.episodes(), at(related, 0.5), at(related, 0.99),
                at(searched, 0.5), at(searched, 0.99)));
        }
    }

    private static List<String> column(Path folder, int count, String query) throws SQLException {
        List<String> column = new ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("catalog.db"));
                PreparedStatement statement = database.prepareStatement(query)) {
            statement.setInt(1, 37);
            statement.setInt(2, count);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    column.add(row.getString(1));
                }
            }
        }
        return column;
    }

    /** Returns what each question takes when all were asked once before, in ascending order. */
    private static double[] milliseconds(List<String> questions, Asking asking) throws IOException {
        double[] times = new double[questions.size()];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                asking.ask(questions.get(i));
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1.0, part * sorted.length)];
    }
}
