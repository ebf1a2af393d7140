package dev.podweft.dedupe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fellegi and Sunter's weights. For every {@link Level}, {@code m} is how often records of one episode are found so,
 * and {@code u} how often records of different episodes are that were worth comparing; the weight is log2(m/u), in
 * tenths, and never beyond {@value #MOST} for it or {@value #LEAST} against it. Immutable, and safe to share.
 */
final class Weights {

    static final double MOST = 12;
    static final double LEAST = -20;
    private static final String FILE = "weights.tsv";
    private static final Weights SHIPPED = load();

    private final double[] weights;

    private Weights(Map<Level, double[]> estimates) {
        weights = new double[Level.count()];
        estimates.forEach((level, pair) -> weights[level.ordinal()] = of(pair[0], pair[1]));
    }

    /** Returns those that are part of the product. */
    static Weights shipped() {
        return SHIPPED;
    }

    /** Returns those that follow from {@code m} and {@code u} of every level. */
    static Weights from(Map<Level, double[]> estimates) {
        return new Weights(estimates);
    }

    double of(Level level) {
        return weights[level.ordinal()];
    }

    static double of(double m, double u) {
        double bits = Math.rint(Frequencies.log2(m / u) * 10) / 10;
        return Math.max(LEAST, Math.min(MOST, bits));
    }

    /** Returns the lines of a file: name, m, u, and the weight for people. */
    static List<String> lines(Map<Level, double[]> estimates) {
        List<String> lines = new ArrayList<>();
        estimates.forEach((level, pair) -> lines.add(String.format(Locale.ROOT, "%s\t%.6f\t%.6f\t%+.1f",
            name(level), pair[0], pair[1], of(pair[0], pair[1]))));
        return lines;
    }

    private static String name(Level level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Weights load() {
        Map<Level, double[]> estimates = new EnumMap<>(Level.class);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Weights.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t"))
                .forEach(cells -> estimates.put(Level.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                    new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (estimates.size() < Level.count()) {
            throw new IllegalStateException(FILE + " has " + estimates.size() + " levels of " + Level.count());
        }
        return new Weights(estimates);
    }
}
