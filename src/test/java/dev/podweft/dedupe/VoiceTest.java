package dev.podweft.dedupe;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "I talk about page sizes. 0:00 Intro 2:00 Pages https://pages.example",
        "In this episode we look at our own migration and what I would do otherwise.",
        "Grab my course https://c.example 0:00 Intro 4:00 Why"})
    void knowsThePublishersOwnWords(String text) {
        assertTrue(Voice.score(text) > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Explore the world of page sizes. Discover why they matter. Learn to choose one.",
        "Delve into migrations with two engineers. The conversation dives into the intricacies of schemas.",
        "A new file system promises speed. The discussion revolves around journaling, and they break down the costs."})
    void knowsASummary(String text) {
        assertTrue(Voice.score(text) <= 0);
    }
}
