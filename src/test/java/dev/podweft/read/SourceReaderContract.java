package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** What every reader keeps to, whatever its format. */
abstract class SourceReaderContract {

    abstract SourceReader reader();

    /** Returns a source of {@link #episodes()} whole episodes. */
    abstract String good();

    /** Returns how many episodes {@link #good()} has. */
    int episodes() {
        return 2;
    }

    /** Returns a source that begins as the format does and has no episode. */
    abstract String withoutEpisodes();

    static SourceText source(String text) {
        return SourceText.of("in/source.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    ReadResult read(String text) throws IOException {
        return reader().read(source(text));
    }

    @Test
    void acceptsItsFormat() {
        assertTrue(reader().accepts(source(good())));
    }

    @Test
    void isChosenForItsFormatAmongAll() {
        assertEquals(reader().format(), Sources.READERS.stream().filter(reader -> reader.accepts(source(good())))
            .findFirst().orElseThrow().format());
    }

    @Test
    void endsWithRecordsOrOneLineWhereverItIsCut() {
        for (int end = 1; end < good().length(); end += 1 + good().length() / 400) {
            String cut = good().substring(0, end);
            try {
                assertTrue(read(cut).records().size() <= episodes() + 1, cut);
            } catch (ReadException e) {
                assertTrue(e.getMessage().startsWith("in/source.txt:") && e.getMessage().indexOf('\n') < 0,
                    e.getMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void readsEveryEpisodeInTheOrderOfItsLine() throws IOException {
        List<SourceRecord> records = read(good()).records();
        assertEquals(episodes(), records.size());
        assertTrue(records.size() < 2 || records.get(0).location().line() < records.get(1).location().line());
        records.forEach(record -> assertEquals("in/source.txt", record.location().file()));
    }

    @Test
    void keepsTheRawTextOfEachEpisode() throws IOException {
        for (SourceRecord record : read(good()).records()) {
            String[] lines = good().split("\n", -1);
            String first = record.raw().split("\n")[0].strip();
            assertTrue(lines[record.location().line() - 1].contains(first), first);
        }
    }

    @Test
    void tellsWhatItRead() throws IOException {
        SourceFile file = read(good()).files().get(0);
        assertEquals(new SourceFile("in/source.txt", reader().format(), good().getBytes(StandardCharsets.UTF_8).length,
            file.sha256(), episodes()), file);
        assertEquals(64, file.sha256().length());
    }

    @Test
    void refusesASourceWithoutEpisodes() {
        ReadException e = assertThrows(ReadException.class, () -> read(withoutEpisodes()));
        assertTrue(e.getMessage().startsWith("in/source.txt:"), e.getMessage());
        assertTrue(e.getMessage().contains("expected"), e.getMessage());
        assertEquals(-1, e.getMessage().indexOf('\n'));
    }

    @Test
    void readsTheSameInEveryLocaleAndTimeZone() throws IOException {
        ReadResult here = read(good());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(here, read(good()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void readsWindowsLineEndsAlike() throws IOException {
        assertEquals(read(good()).records().stream().map(SourceRecord::title).toList(),
            read(good().replace("\n", "\r\n")).records().stream().map(SourceRecord::title).toList());
    }
}
