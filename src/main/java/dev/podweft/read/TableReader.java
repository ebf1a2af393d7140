package dev.podweft.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads tables: CSV with commas, semicolons, tabs or bars between the cells, the first row naming the columns.
 *
 * <p>Columns are known by many names ({@code title}, {@code Episode Title}); what was taken for what is told once. A
 * row whose quotes are never closed costs no other. Immutable, and safe to share.
 */
public final class TableReader implements SourceReader {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int MOST_BROKEN = 50;

    @Override
    public String format() {
        return "csv";
    }

    /** Returns whether the first row names at least two columns that are known, one of them title or text. */
    @Override
    public boolean accepts(SourceText source) {
        return separator(source.head()).isPresent();
    }

    private static Optional<Character> separator(String head) {
        Optional<Character> best = Optional.empty();
        int most = 1;
        for (char separator : SEPARATORS) {
            int known = known(header(withoutHint(head), separator));
            if (known > most) {
                most = known;
                best = Optional.of(separator);
            }
        }
        return best;
    }

    /** Returns how many cells name a field, or 0 where it is no header. */
    private static int known(List<String> header) {
        boolean sound = header.size() > 1 && header.stream().allMatch(cell -> cell.length() <= 60);
        List<Field> fields = header.stream().flatMap(cell -> Field.of(cell).stream()).distinct().toList();
        boolean telling = fields.contains(Field.TITLE) || fields.contains(Field.TEXT);
        return sound && telling ? fields.size() : 0;
    }

    private static List<String> header(String text, char separator) {
        int end = text.indexOf('\n');
        try (var reader = builder(separator).ofCsvRecord(end < 0 ? text : text.substring(0, end))) {
            return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException | IOException e) {
            return List.of();
        }
    }

    private static CsvReader.CsvReaderBuilder builder(char separator) {
        return CsvReader.builder().fieldSeparator(separator).allowExtraFields(true)
            .allowMissingFields(true).allowExtraCharsAfterClosingQuote(true).skipEmptyLines(true)
            .maxBufferSize(LineReader.LIMIT);
    }

    /** Returns {@code text} with blanks in place of the line {@code sep=;} by which spreadsheets name the separator. */
    private static String withoutHint(String text) {
        boolean hinted = text.regionMatches(true, 0, "sep=", 0, 4) && text.indexOf('\n') >= 0;
        return hinted ? text.substring(text.indexOf('\n') + 1) : text;
    }

    @Override
    public ReadResult read(SourceText source) throws IOException {
        String whole = source.whole(FeedReader.LARGEST);
        String text = withoutHint(whole);
        char separator = separator(source.head()).orElseThrow(() -> new ReadException(source.name(), "a table whose "
            + "first row names no known columns found; expected some of title, description, date, duration, url, id; "
            + "name them in the first row"));
        Rows rows = new Rows(source, text, text.length() == whole.length() ? 0 : 1);
        rows.read(separator);
        if (rows.records.isEmpty()) {
            throw rows.problems.isEmpty() ? new ReadException(source.name(), "a table without rows found; expected one "
                + "row an episode under the names of the columns; check the file")
                : ReadException.first(source, rows.problems);
        }
        rows.taken.tell(source.name(), rows.problems);
        return new ReadResult(rows.records, rows.problems, List.of(source.readAs(format(), rows.records.size())));
    }

    /** Reads one table. For one thread, used once. */
    private static final class Rows {

        private final SourceText source;
        private final String[] lines;
        private final int linesBefore;
        private final List<SourceRecord> records = new ArrayList<>();
        private final List<Problem> problems;
        private final Taken taken = new Taken();
        private List<String> header = List.of();

        Rows(SourceText source, String text, int linesBefore) {
            this.source = source;
            this.lines = text.split("\\r\\n|[\\r\\n]", -1);
            this.linesBefore = linesBefore;
            this.problems = new ArrayList<>(source.notes());
        }

        /** Reads all rows, again from the next line where one never ends. */
        void read(char separator) {
            int from = 0;
            for (int broken = 0; from < lines.length && broken < MOST_BROKEN; broken++) {
                from = read(separator, from);
            }
            if (from < lines.length) {
                problems.add(new Problem(source.at(linesBefore + from + 1), Problem.Severity.SKIPPED, "more than "
                    + MOST_BROKEN + " rows found whose quotes are not closed; expected each quote in a cell twice; the "
                    + "rows from here on are left out; mend the rows above"));
            }
        }

        private int read(char separator, int from) {
            String text = String.join("\n", Arrays.asList(lines).subList(from, lines.length));
            List<CsvRecord> rows = new ArrayList<>();
            try (var reader = builder(separator).ofCsvRecord(text)) {
                reader.forEach(rows::add);
            } catch (CsvParseException e) {
                rows.add(null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (int i = 0; i < rows.size(); i++) {
                int start = start(rows, i, from);
                int next = i + 1 < rows.size() ? start(rows, i + 1, from) : lines.length;
                if (rows.get(i) == null || i == rows.size() - 1 && isBroken(rows.get(i), start)) {
                    problems.add(new Problem(source.at(linesBefore + start + 1), Problem.Severity.SKIPPED,
                        "a row found "
                        + "whose quotes are not closed; expected each quote in a cell twice; mend the row"));
                    return start + 1;
                }
                row(rows.get(i), start, next);
            }
            return lines.length;
        }

        /** Returns the index of the line where a row starts; one that could not be read starts below the row above. */
        private static int start(List<CsvRecord> rows, int index, int from) {
            if (rows.get(index) != null) {
                return from + (int) rows.get(index).getStartingLineNumber() - 1;
            }
            return index == 0 ? from : from + (int) rows.get(index - 1).getStartingLineNumber();
        }

        /** A last row of many lines that has fewer cells than the header swallowed the rest of the table. */
        private boolean isBroken(CsvRecord row, int start) {
            boolean many = lines.length - start > 1 && !lines[start + 1].isBlank();
            String last = row.getField(row.getFieldCount() - 1);
            return many && last.indexOf('\n') >= 0 && row.getFieldCount() < header.size();
        }

        private void row(CsvRecord row, int start, int next) {
            if (header.isEmpty()) {
                header = row.getFields().stream().map(String::strip).toList();
                return;
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < row.getFieldCount(); i++) {
                String name = i < header.size() && !header.get(i).isEmpty() ? header.get(i) : "column " + (i + 1);
                if (!row.getField(i).isBlank()) {
                    values.putIfAbsent(name, row.getField(i));
                }
            }
            if (!values.isEmpty()) {
                String raw = String.join("\n", Arrays.asList(lines).subList(start, next)).stripTrailing();
                JsonReader.addIfEpisode(new Fields(source.at(linesBefore + start + 1), raw, values, taken, problems)
                    .toRecord(Optional.empty()), records, problems);
            }
        }
    }
}
