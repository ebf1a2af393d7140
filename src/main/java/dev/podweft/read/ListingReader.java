package dev.podweft.read;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads episode listings as people copy them from podcast pages.
 *
 * <p>An entry is known by its date-and-length line ({@code Apr 18, 2025 • 28min}). Whether title and description stand
 * before or after that line is learnt from the page itself: every layout is tried, and the one under which most entries
 * look like entries is taken. What stands above the first entry and below the last is the page's own; each of its lines
 * that is not plain furniture becomes a note. Immutable, and safe to share.
 */
public final class ListingReader implements SourceReader {

    private static final long LARGEST = 64L << 20;

    @Override
    public String format() {
        return "listing";
    }

    /** Returns true: whatever is no other format is tried as a listing. */
    @Override
    public boolean accepts(SourceText source) {
        return true;
    }

    @Override
    public ReadResult read(SourceText source) throws IOException {
        ListingPage page = ListingPage.of(lines(source));
        if (page.dates().isEmpty()) {
            throw new ReadException(source.name(), "no episode found; expected for each a line with date and length, "
                + "such as 'Apr 18, 2025 • 28min'; copy the episode list again, or give a feed or JSON Lines");
        }
        ListingCut cut = Stream.of(Layout.values()).map(layout -> ListingCut.of(page, layout))
            .reduce((best, next) -> next.plausibility(page) > best.plausibility(page) ? next : best).orElseThrow();
        Optional<String> show = ShowName.of(page, cut.head());
        List<SourceRecord> records = new ArrayList<>();
        for (int i = 0; i < cut.entries().size(); i++) {
            records.add(record(source, page, cut.entries().get(i), snips(page, cut.layout(), i), show));
        }
        records.sort(Comparator.comparing(SourceRecord::location));
        return new ReadResult(records, problems(source, page, cut, show),
            List.of(source.readAs(format(), records.size())));
    }

    private static List<Line> lines(SourceText source) throws IOException {
        List<Line> lines = new ArrayList<>();
        long characters = 0;
        try (LineReader reader = new LineReader(source.open())) {
            while (reader.advance()) {
                if (reader.tooLong()) {
                    throw new ReadException(source.at(reader.number()), reader.complaint());
                }
                Line line = Line.of(reader.number(), reader.line());
                lines.add(line);
                characters += line.text().length() + 1;
                if (characters > LARGEST) {
                    throw new ReadException(source.name(), "a listing of more than " + LARGEST + " characters found; "
                        + "split it, or save it as JSON Lines, which may be of any size");
                }
            }
        }
        return lines;
    }

    private static SourceRecord record(SourceText source, ListingPage page, ListingEntry entry, String snips,
            Optional<String> show) {
        String description = entry.text().stream().map(Line::text).collect(Collectors.joining("\n"));
        return new SourceRecord(source.at(entry.firstLine()), Optional.empty(), show, entry.title().map(Line::text),
            entry.dated().said().date(), OptionalInt.of(entry.dated().said().seconds()), description,
            Truncation.isCut(description), Optional.empty(), Links.in(description),
            page.raw(entry.firstLine(), entry.lastLine()), snips.isEmpty() ? Map.of() : Map.of("snips", snips));
    }

    /** Returns the count of snips that stands beside the entry's date line, on the side where entries start. */
    private static String snips(ListingPage page, Layout layout, int entry) {
        Block above = page.blocks().get(entry);
        List<Line> marks = layout.before() ? above.startMarks() : above.endMarks();
        return marks.stream().map(line -> Furniture.snips(line.text())).filter(text -> !text.isEmpty())
            .findFirst().orElse("");
    }

    private static List<Problem> problems(SourceText source, ListingPage page, ListingCut cut, Optional<String> show) {
        List<Problem> problems = new ArrayList<>(source.notes());
        for (ListingEntry entry : cut.entries()) {
            if (entry.dated().said().date().isEmpty()) {
                problems.add(note(source, entry.dated().line(), "a date that no calendar has found"));
            }
            if (entry.title().isEmpty() && entry.text().isEmpty()) {
                problems.add(note(source, entry.dated().line(), "an entry without title and description found"));
            }
        }
        page.repeated().stream().limit(1).forEach(line -> problems.add(note(source, line,
            "a line that ends " + page.repeated().size() + " entries, taken for the page's own")));
        Stream.concat(cut.head().stream(), cut.foot().stream()).filter(line -> !isUnderstood(line, show))
            .forEach(line -> problems.add(note(source, line, "text outside of any entry left out")));
        problems.sort(null);
        return problems;
    }

    private static boolean isUnderstood(Line line, Optional<String> show) {
        return line.isBlank() || Furniture.isHeading(line.text()) || Furniture.isMark(line.text())
            || show.isPresent() && line.text().equalsIgnoreCase(show.get());
    }

    private static Problem note(SourceText source, Line line, String what) {
        String text = line.text().length() <= 60 ? line.text() : line.text().substring(0, 60) + "…";
        return new Problem(source.at(line.number()), Problem.Severity.NOTE, what + ": '" + text + "'");
    }
}
