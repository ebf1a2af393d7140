package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Draws when the strongest concepts of a graph were spoken of, as SVG: a line each from the first mention to the last,
 * a dot for every episode, and the versions where they were first named. Immutable, and safe to share between threads.
 */
public final class Timeline {

    private static final int MOST = 48;

    private static final double ROW = 24;

    private static final double LEFT = 260;

    private static final double WIDTH = 1060;

    private static final double RIGHT = 60;

    private static final double TOP = 118;

    private static final Caption.Type LETTERS = new Caption.Type(12, false);

    private static final Caption.Type SMALL = new Caption.Type(10, false);

    private final MapOptions options;

    public Timeline(MapOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /** Writes the timeline of {@code annotated} to {@code out}; episodes without a date are left out. */
    public void write(AnnotatedGraph annotated, Appendable out) throws IOException {
        out.append(new Drawing(annotated, options).draw());
    }

    /** When a concept, or one of its versions, was spoken of, in order. */
    private record Row(Node.Topic topic, List<Node.Episode> episodes) {

        LocalDate first() {
            return episodes.get(0).date().orElseThrow();
        }

        LocalDate last() {
            return episodes.get(episodes.size() - 1).date().orElseThrow();
        }
    }

    /** One timeline while it is written. */
    private static final class Drawing {

        private final KnowledgeGraph graph;
        private final AnnotatedGraph annotated;
        private final MapOptions options;
        private final List<Row> rows;
        private final List<Integer> hues;
        private final LocalDate from;
        private final LocalDate to;
        private final Svg svg;

        Drawing(AnnotatedGraph annotated, MapOptions options) {
            this.annotated = annotated;
            this.options = options;
            svg = new Svg(options.look() != MapOptions.Look.VIEWER);
            graph = annotated.graph();
            rows = graph.nodes(Node.Topic.class).stream()
                .map(topic -> new Row(topic, episodes(topic.id()))).filter(row -> !row.episodes().isEmpty())
                .sorted(Comparator.comparingInt((Row row) -> -row.episodes().size())
                    .thenComparing(row -> row.topic().id())).limit(MOST)
                .sorted(Comparator.comparing(Row::first).thenComparing(row -> row.topic().id())).toList();
            hues = rows.stream().map(this::rgb).distinct().sorted().toList();
            from = rows.stream().map(Row::first).min(Comparator.naturalOrder()).orElse(LocalDate.EPOCH)
                .withDayOfMonth(1);
            to = rows.stream().map(Row::last).max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH).plusDays(1);
        }

        private List<Node.Episode> episodes(String id) {
            return graph.edgesOf(id, Edge.Mentions.class).map(edge -> graph.node(edge.source()).orElseThrow())
                .filter(Node.Episode.class::isInstance).map(Node.Episode.class::cast)
                .filter(episode -> episode.date().isPresent())
                .sorted(Comparator.comparing((Node.Episode episode) -> episode.date().orElseThrow())
                    .thenComparing(Node.Episode::id)).toList();
        }

        private int rgb(Row row) {
            return annotated.factsOf(row.topic().id()).map(AnnotatedGraph.Facts::rgb).orElse(Palette.NEUTRAL);
        }

        private double x(LocalDate date) {
            double days = Math.max(1, to.toEpochDay() - from.toEpochDay());
            return LEFT + WIDTH * (date.toEpochDay() - from.toEpochDay()) / days;
        }

        String draw() {
            double height = TOP + ROW * rows.size() + 60;
            svg.open(LEFT + WIDTH + RIGHT, height, Words.shows(graph) + ": timeline",
                "When the " + rows.size() + " concepts in most episodes were spoken of, by the first mention. "
                    + words());
            svg.raw("<style>\n").raw(Style.of(options.look(), hues)).line("</style>");
            svg.rect("paper", new Box(0, 0, LEFT + WIDTH + RIGHT, height), 0);
            write(Words.shows(graph), new Caption.Type(26, true), 36, 26, "t");
            write("When its " + rows.size() + " most frequent concepts were spoken of: the line from the first mention "
                + "to the last, a dot for each episode, versions where they were first named",
                new Caption.Type(13, false), 36, 62, "m");
            drawYears(height - 40);
            for (int i = 0; i < rows.size(); i++) {
                drawRow(rows.get(i), TOP + ROW * i + ROW / 2);
            }
            return svg.line("</svg>").toString();
        }

        private String words() {
            List<String> words = new ArrayList<>();
            for (Row row : rows) {
                words.add(Words.label(row.topic()) + ": " + Words.date(row.first())
                    + (row.first().equals(row.last()) ? "" : " to " + Words.date(row.last())) + ", "
                    + Words.count(row.episodes().size(), "episode"));
            }
            return String.join("; ", words) + ".";
        }

        private void write(String text, Caption.Type type, double left, double top, String style) {
            Caption caption = Caption.fit(text, type, LEFT + WIDTH + RIGHT - 2 * left, 2);
            svg.caption(caption, new Box(left, top, left + caption.width(), top + caption.height()), style, false);
        }

        private void drawYears(double bottom) {
            int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
            int step = months <= 8 ? 1 : months <= 40 ? 3 : months <= 80 ? 6 : 12;
            LocalDate mark = step == 12 ? from.withDayOfYear(1) : from;
            for (; !mark.isAfter(to); mark = mark.plusMonths(step)) {
                if (!mark.isBefore(from)) {
                    svg.raw("<path class=\"p2\" d=\"M").point(x(mark), TOP - 6).raw("V" + Svg.number(bottom) + "\"/>");
                    String text = step == 12 ? String.valueOf(mark.getYear())
                        : Words.month(mark) + " " + mark.getYear();
                    Caption caption = Caption.fit(text, SMALL, 90, 1);
                    svg.caption(caption, Box.around(x(mark), TOP - 14, caption.width(), caption.height()), "m b",
                        true);
                }
            }
        }

        private void drawRow(Row row, double y) {
            int hue = hues.indexOf(rgb(row));
            Caption name = Caption.fit(Words.label(row.topic()), LETTERS, LEFT - 60, 1);
            svg.raw("<path class=\"h h" + hue + "\" d=\"M").point(x(row.first()), y)
                .raw("H" + Svg.number(x(row.last()) + 0.1) + "\"/>");
            String place = "pw-t" + rows.indexOf(row);
            svg.link(options.address(graph, row.topic()).orElse("#" + place), place);
            svg.title(Words.facts(annotated, row.topic()));
            svg.caption(name, new Box(LEFT - 16, y - name.height() / 2, LEFT - 16, y + name.height() / 2), "t j", false)
                .line("</a>");
            for (Node.Episode episode : row.episodes()) {
                String id = "pw-t" + rows.indexOf(row) + "-" + row.episodes().indexOf(episode);
                svg.link(options.address(graph, episode).orElse("#" + id), id).title(
                    Words.label(row.topic()) + "\n" + Words.facts(annotated, episode));
                svg.raw("<circle class=\"d d" + hue + "\"").x("cx", x(episode.date().orElseThrow())).y("cy", y)
                    .raw(" r=\"5\"/>").line("</a>");
            }
            drawVersions(row, y, hue);
        }

        /** A version stands over its first mention, where the one before leaves it room. */
        private void drawVersions(Row row, double y, int hue) {
            double free = LEFT;
            for (Node.Version version : versions(row)) {
                Optional<Node.Episode> first = episodes(version.id()).stream().findFirst();
                double x = first.map(episode -> x(episode.date().orElseThrow())).orElse(-1.0);
                Caption caption = Caption.fit(version.number(), SMALL, 80, 1);
                Box box = Box.around(x, y - ROW / 2 + 2, caption.width(), caption.height());
                if (first.isPresent() && box.left() >= free && box.right() < LEFT + WIDTH + RIGHT) {
                    svg.raw("<path class=\"q q" + hue + "\" d=\"M").point(x, y - 6).raw("l6 6l-6 6l-6-6z\"/>");
                    svg.caption(caption, box, "m b", true);
                    free = box.right() + 4;
                }
            }
        }

        private List<Node.Version> versions(Row row) {
            return graph.edgesOf(row.topic().id(), Edge.Known.class)
                .filter(edge -> edge.relation() == Edge.Relation.HAS_VERSION && edge.source().equals(row.topic().id()))
                .map(edge -> graph.node(edge.target()).orElseThrow()).filter(Node.Version.class::isInstance)
                .map(Node.Version.class::cast).filter(version -> !episodes(version.id()).isEmpty())
                .sorted(Comparator.comparing((Node.Version version) ->
                    episodes(version.id()).get(0).date().orElseThrow()).thenComparing(Node.Version::id)).toList();
        }
    }
}
