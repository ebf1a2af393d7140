package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingReaderTest extends SourceReaderContract {

    @Override
    SourceReader reader() {
        return new ListingReader();
    }

    @Override
    String good() {
        return "Loop\n\nMay 2, 2025 • 28min\nIntervals\nWe measure time with https://t.example/clock, twice.\n\n"
            + "Apr 25, 2025 • 1h 2min\nTimers\nA wheel of timers, and what happens when nobody turns it...\n";
    }

    @Override
    String withoutEpisodes() {
        return "Only a few words\nand no episode among them.\n";
    }

    @Test
    void keepsGluedTextAsItIs() throws IOException {
        String notes = "Hello coursehttps://c.example Intro1:38 Socket vs Connections7:50 SYN";
        SourceRecord record = read("Loop\nMay 2, 2025 • 28min\nSockets\n" + notes + "\n").records().get(0);
        assertEquals(notes, record.description());
        assertEquals(List.of("https://c.example"), record.links());
    }

    @Test
    void leavesOutALinkThatIsCut() throws IOException {
        SourceRecord record =
            read("May 2, 2025 • 28min\nSockets\nSee https://a.example/b and https://c.example/d...\n").records().get(0);
        assertTrue(record.truncated());
        assertEquals(List.of("https://a.example/b"), record.links());
    }

    @Test
    void readsTwentyThousandEntriesInTime() {
        String page = "Loop\n" + good().substring(6).repeat(10_000);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertEquals(20_000, read(page).records().size()));
    }

    @Test
    void endsOnHostileText() {
        String page = good() + "a\n\n".repeat(300_000) + "http://".repeat(100_000) + "\n" + "1:".repeat(100_000)
            + "\n" + "Apr 1, ".repeat(10);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertEquals(2, read(page).records().size()));
    }
}
