package dev.podweft.web;

import dev.podweft.Questions;
import dev.podweft.graph.Node;
import dev.podweft.query.Appearance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When what was spoken of: concepts down, time across, a dot an episode. */
final class TimelineView {

    private static final int MOST_ROWS = 40;
    private static final int MOST_QUARTERS = 16;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    private final Questions ask;
    private final TopicList topics;

    TimelineView(Questions ask, TopicList topics) {
        this.ask = ask;
        this.topics = topics;
    }

    /** A stretch of time with its name; {@code to} is the first day after it. */
    private record Stretch(String name, LocalDate from, LocalDate to) {

        boolean holds(LocalDate date) {
            return !date.isBefore(from) && date.isBefore(to);
        }
    }

    Page page(Request request) {
        String kind = request.words("kind").orElse("");
        List<Stretch> stretches = stretches();
        return Page.of("Timeline", "/timeline", html -> {
            html.element("h1", "Timeline");
            if (stretches.isEmpty()) {
                html.element("p", "No episode has a date, so there is no timeline.");
                return;
            }
            html.element("p", "The concepts that most episodes name, and when. A dot is an episode.", "class", "faint");
            table(html, stretches, rows(kind));
        });
    }

    private List<Node> rows(String kind) {
        return topics.all().stream().filter(node -> node instanceof Node.Topic)
            .filter(node -> kind.isEmpty() || Trees.concept(node).orElseThrow().kind().toString().equals(kind))
            .limit(MOST_ROWS).toList();
    }

    private List<Stretch> stretches() {
        List<LocalDate> dates = ask.episodes().stream().flatMap(episode -> episode.date().stream()).sorted().toList();
        if (dates.isEmpty()) {
            return List.of();
        }
        LocalDate first = dates.get(0);
        LocalDate last = dates.get(dates.size() - 1);
        int quarters = (last.getYear() - first.getYear()) * 4 + 4;
        int months = quarters <= MOST_QUARTERS ? MONTHS_OF_QUARTER : MONTHS_OF_YEAR;
        int start = (first.getMonthValue() - 1) / months * months + 1;
        List<Stretch> stretches = new ArrayList<>();
        LocalDate from = LocalDate.of(first.getYear(), start, 1);
        while (!from.isAfter(last)) {
            LocalDate to = from.plusMonths(months);
            String name = months == MONTHS_OF_YEAR ? String.valueOf(from.getYear())
                : from.getYear() + " Q" + ((from.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1);
            stretches.add(new Stretch(name, from, to));
            from = to;
        }
        return stretches;
    }

    private void table(Html html, List<Stretch> stretches, List<Node> rows) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Timeline")
            .open("table", "class", "timeline").open("thead").open("tr").element("th", "Concept", "scope", "col");
        stretches.forEach(stretch -> html.element("th", stretch.name(), "scope", "col"));
        html.close().close().open("tbody");
        for (Node node : rows) {
            html.open("tr").open("th", "scope", "row").open("a", "href", Links.to(node), "class", Parts.kind(node))
                .text(node.label()).close().close();
            List<Appearance> appearances = ask.evidence(node);
            stretches.forEach(stretch -> cell(html, node, stretch, appearances));
            html.close();
        }
        html.close().close().close();
    }

    private static void cell(Html html, Node node, Stretch stretch, List<Appearance> appearances) {
        html.open("td");
        appearances.stream().map(Appearance::episode)
            .filter(episode -> episode.date().filter(stretch::holds).isPresent())
            .forEach(episode -> html.open("a", "href", Links.to(episode), "class", "dot " + Parts.kind(node), "title",
                episode.date().orElseThrow() + " " + episode.label(), "aria-label", episode.label()).close());
        html.close();
    }
}
