package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "Apr 18, 2025 • 28min ! 2025-04-18 ! 1680",
        "Oct 18, 2024 • 1h 2min ! 2024-10-18 ! 3720",
        "Jun 13, 2025•23 min ! 2025-06-13 ! 1380",
        "Oct 18, 2024•1 hr 2 min ! 2024-10-18 ! 3720",
        "April 18, 2025 | 28 minutes ! 2025-04-18 ! 1680",
        "18 Apr 2025 · 45 mins ! 2025-04-18 ! 2700",
        "18th of April 2025 - 58m ! 2025-04-18 ! 3480",
        "2025-04-18 - 1:02:03 ! 2025-04-18 ! 3723",
        "2025/04/18 45:10 ! 2025-04-18 ! 2710",
        "18.4.2025 – 2 hrs ! 2025-04-18 ! 7200",
        "Sept. 5, 2023 • 1 hour, 2 minutes and 3 seconds ! 2023-09-05 ! 3723",
        "Fri, Apr 18, 2025 · 2h30m ! 2025-04-18 ! 9000",
        "#12 · Apr 18 2025 · 28 min · 4 snips ! 2025-04-18 ! 1680",
        "28 min | Apr 18, 2025 ! 2025-04-18 ! 1680",
        "Published: May 9, 2025, Duration: 10 min ! 2025-05-09 ! 600",
        "MAY 09, 2025•10 MIN ! 2025-05-09 ! 600"})
    void readsDateAndLength(String line, LocalDate date, int seconds) {
        assertEquals(Optional.of(new DateLine(Optional.of(date), seconds)), DateLine.parse(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Apr 18, 2025", "28min", "In Apr 18, 2025 we spoke for 28min about it", "1:38 Socket 7:50",
        "Postgres 17 took 28 min", "Apr 18, 2025 • 28min and what came of it", "", "MySQL 8.0 vs 5.7 • 11 min"})
    void takesNothingElseForOne(String line) {
        assertEquals(Optional.empty(), DateLine.parse(line));
    }

    @Test
    void knowsADayThatNoCalendarHas() {
        assertEquals(Optional.of(new DateLine(Optional.empty(), 60)), DateLine.parse("Feb 30, 2024 • 1min"));
    }

    @Test
    void readsEnglishMonthsInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals(Optional.of(new DateLine(Optional.of(LocalDate.of(2025, 4, 18)), 1680)),
                DateLine.parse("APRIL 18, 2025 • 28 MIN"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void endsOnHostileLines() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (String part : new String[] {"1 ", "- ", "Ep 1 ", "1h ", "new ", "2025-01-01 "}) {
                DateLine.parse(part.repeat(60).substring(0, 119));
            }
        });
    }
}
