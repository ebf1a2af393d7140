package dev.podweft.map;

import dev.podweft.Podweft;
import java.nio.file.Path;
import java.util.Locale;

/** Prints how far marks moved from one map to the next: {@code StabilityBenchmark NAME NOTE BEFORE AFTER}. */
final class StabilityBenchmark {

    private StabilityBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        double[] moves = Alignment.of(Podweft.open(Path.of(arguments[2])), Podweft.open(Path.of(arguments[3]))).moves();
        System.out.printf(Locale.ROOT, "| %s | %s | %d | %.3f %% | %.3f %% | %.1f %% |%n", arguments[0], arguments[1],
            moves.length, 100 * moves[moves.length / 2], 100 * moves[moves.length * 9 / 10],
            100 * moves[moves.length - 1]);
    }
}
