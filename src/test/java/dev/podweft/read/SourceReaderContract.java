package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** What every reader keeps to, whatever its format. */
abstract class SourceReaderContract {

    abstract SourceReader reader();

    /** Returns a source of two whole episodes. */
    abstract String good();

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
    void readsEveryEpisodeInTheOrderOfItsLine() throws IOException {
        List<SourceRecord> records = read(good()).records();
        assertEquals(2, records.size());
        assertTrue(records.get(0).location().line() < records.get(1).location().line());
        records.forEach(record -> assertEquals("in/source.txt", record.location().file()));
    }

    @Test
    void keepsTheRawTextOfEachEpisode() throws IOException {
        for (SourceRecord record : read(good()).records()) {
            String[] lines = good().split("\n", -1);
            assertEquals(lines[record.location().line() - 1].strip(), record.raw().split("\n")[0].strip());
        }
    }

    @Test
    void tellsWhatItRead() throws IOException {
        SourceFile file = read(good()).files().get(0);
        assertEquals(new SourceFile("in/source.txt", reader().format(), good().getBytes(StandardCharsets.UTF_8).length,
            file.sha256(), 2), file);
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
