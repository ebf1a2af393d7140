package dev.podweft.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedTitleTest {

    private static String from(String text) {
        return DerivedTitle.of(List.of(text), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Grab my storage course https://s.example Why B-trees split. 0:00 Intro | Why B-trees split",
        "In this episode we talk about leader election in Raft. Enjoy! | Leader election in Raft",
        "0:00 Intro 2:00 Torn pages 4:00 Double writes | Torn pages",
        "Subscribe to the newsletter! Cuckoo filters beat bloom filters. | Cuckoo filters beat bloom filters",
        "Clock skew is real, and on a fleet of ten thousand machines somebody is always wrong."
            + "| Clock skew is real, and on a fleet of ten thousand machines",
        "I discuss why retries make it worse | Why retries make it worse"})
    void takesTheFirstSentenceThatTellsOfTheMatter(String text, String title) {
        assertEquals(title, from(text));
    }

    @Test
    void cutsBetweenWordsAndLeavesNoneDangling() {
        String title = from("The hidden costs of sending a request from the frontend to the backend and over again");
        assertEquals("The hidden costs of sending a request from the frontend", title);
    }

    @Test
    void fallsBackToTheDate() {
        assertEquals("Episode of 2024-05-01", DerivedTitle.of(List.of("https://a.example"),
            Optional.of(LocalDate.of(2024, 5, 1))));
        assertEquals("Untitled episode", DerivedTitle.of(List.of(), Optional.empty()));
    }

    @Test
    void endsOnHostileText() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertTrue(from("x".repeat(1_000_000)).length() <= 60);
            assertTrue(from("in this video of the ".repeat(50_000)).length() <= 60);
        });
    }
}
