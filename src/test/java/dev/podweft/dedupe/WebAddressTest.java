package dev.podweft.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.Loop.example/12/, loop.example/12",
        "http://loop.example/12#top, loop.example/12",
        "https://loop.example/12?utm_source=x&id=3&token=9, loop.example/12?id=3",
        "https://dts.podtrac.com/redirect.mp3/chtbl.com/track/AB12/cdn.example/e.mp3?ts=17, cdn.example/e.mp3",
        "https://pdst.fm/e/https://cdn.example/e.mp3, cdn.example/e.mp3"})
    void keepsWhatStaysTheSame(String address, String key) {
        assertEquals(key, WebAddress.key(address));
    }
}
