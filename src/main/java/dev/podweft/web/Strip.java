package dev.podweft.web;

import dev.podweft.graph.Node;
import dev.podweft.query.Appearance;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All episodes as marks on a line of time, those that name a thing raised. For the eye only: a list says the same. */
final class Strip {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 44;
    private static final int EDGE = 6;
    private static final int BASE = 26;

    private Strip() {
    }

    static void write(Html html, List<Node.Episode> all, List<Appearance> appearances) {
        List<LocalDate> dates = all.stream().flatMap(episode -> episode.date().stream()).sorted().toList();
        if (dates.size() < 2 || dates.get(0).equals(dates.get(dates.size() - 1))) {
            return;
        }
        LocalDate first = dates.get(0);
        long days = dates.get(dates.size() - 1).toEpochDay() - first.toEpochDay();
        Set<String> raised = new HashSet<>();
        appearances.forEach(appearance -> raised.add(appearance.episode().id()));
        html.open("svg", "class", "strip", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "aria-hidden", "true",
            "focusable", "false");
        for (Node.Episode episode : all) {
            episode.date().ifPresent(date -> {
                String x = at(date, first, days);
                boolean up = raised.contains(episode.id());
                html.open("line", "x1", x, "x2", x, "y1", String.valueOf(up ? 4 : BASE - 7), "y2",
                    String.valueOf(BASE), "class", up ? "up" : "flat").close();
            });
        }
        for (int year = first.getYear() + 1; year <= dates.get(dates.size() - 1).getYear(); year++) {
            String x = at(LocalDate.of(year, 1, 1), first, days);
            html.open("line", "x1", x, "x2", x, "y1", String.valueOf(BASE), "y2", String.valueOf(BASE + 5), "class",
                "year").close().element("text", String.valueOf(year), "x", x, "y", String.valueOf(HEIGHT - 3));
        }
        html.close();
    }

    private static String at(LocalDate date, LocalDate first, long days) {
        double x = EDGE + (WIDTH - 2.0 * EDGE) * (date.toEpochDay() - first.toEpochDay()) / days;
        return String.format(Locale.ROOT, "%.1f", x);
    }
}
