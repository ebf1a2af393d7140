package dev.podweft.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.text.PhraseTable.Tail;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTableTest {

    private static final List<String> NAMES = List.of("zero copy", "input", "in-memory", "PostgreSQL", "NATS", "NAT",
        "HTTP", "HTTPS", "TLS", "C++", "C++20", "multicloud", "query", "index", "O'Reilly", "Яндекс", "TCP/IP",
        "Conway's Game of Life", "SlideShow");

    private static final PhraseTable TABLE = table(NAMES);

    private static PhraseTable table(List<String> names) {
        PhraseTable.Builder builder = PhraseTable.builder();
        for (String name : names) {
            assertTrue(builder.add(name, NAMES.indexOf(name)), name);
        }
        return builder.build();
    }

    /** Returns the name that all words of {@code source} spell when their end is read as {@code tail}, or nothing. */
    private static String spelled(String source, Tail tail) {
        NormalizedText text = NormalizedText.of(source);
        int last = text.size() - 1;
        long before = 0;
        for (int word = 0; word < last; word++) {
            before = NormalizedText.join(before, text.hash(word), text.foldedLength(word));
        }
        int key = TABLE.find(text, 0, last, tail.hash(text, last, before), tail);
        return key < 0 ? "" : NAMES.get(TABLE.values(key)[0]);
    }

    @ParameterizedTest
    @CsvSource({"zero copy, zero copy", "zero-copy, zero copy", "zerocopy, zero copy", "ZeroCopy, zero copy",
        "ZERO_COPY, zero copy", "zero\u00A0copy, zero copy", "input, input", "in-put, input", "in put, ''",
        "in.put, ''", "in memory, in-memory", "inmemory, in-memory", "PostgreSQL, PostgreSQL",
        "Postgre SQL, PostgreSQL", "Post gre SQL, ''", "Post-gre-SQL, PostgreSQL", "postgresql, PostgreSQL",
        "Nats, NATS", "nat, NAT", "https, HTTPS", "http, HTTP", "tls, TLS", "c++, C++", "C++20, C++20",
        "C++ 20, C++20", "C ++ 20, ''", "multi-cloud, multicloud", "multi cloud, ''", "OReilly, O'Reilly",
        "O’Reilly, O'Reilly", "ЯНДЕКС, Яндекс", "TCP IP, TCP/IP", "tcpip, TCP/IP", "TC-PIP, TCP/IP",
        "Slide Show, SlideShow", "SlideShow, SlideShow", "in, ''"})
    void findsSpellingsWithTheGapsOfTheName(String source, String name) {
        assertEquals(name, spelled(source, Tail.EXACT));
    }

    @Test
    void findsANameWithAPossessiveInside() {
        assertEquals("Conway's Game of Life", spelled("Conway’s game of life", Tail.EXACT));
    }

    @ParameterizedTest
    @CsvSource({"zero copys, PLURAL_S, zero copy", "inputs, PLURAL_S, input", "HTTPs, PLURAL_S, HTTP",
        "NATs, PLURAL_S, NAT", "indexes, PLURAL_ES, index", "queries, PLURAL_IES, query", "queryies, PLURAL_IES, ''",
        "indexs, PLURAL_ES, ''", "in puts, PLURAL_S, ''", "in-puts, PLURAL_S, input"})
    void readsTheEndAsAPlural(String source, Tail tail, String name) {
        assertEquals(name, spelled(source, tail));
    }

    @ParameterizedTest
    @CsvSource({"HTTP, HTTP", "https, HTTPS", "NATS, NATS", "nat, NAT", "tls, TLS", "Tl, ''", "C, ''", "'', ''"})
    void keepsNamesApartThatDifferByOneLetter(String name, String expected) {
        int[] values = TABLE.valuesOf(name);
        assertEquals(expected, values.length == 0 ? "" : NAMES.get(values[0]));
    }

    @Test
    void filesSeveralValuesUnderOneNameOnceEachAscending() {
        PhraseTable.Builder builder = PhraseTable.builder();
        builder.add("zero copy", 7);
        builder.add("Zero-Copy", 3);
        builder.add("zerocopy", 7);
        PhraseTable table = builder.build();
        assertEquals(1, table.size());
        assertArrayEquals(new int[] {3, 7}, table.valuesOf("ZERO COPY"));
    }

    @Test
    void gapsOfAllSpellingsCount() {
        PhraseTable.Builder builder = PhraseTable.builder();
        builder.add("timeseries", 0);
        NormalizedText text = NormalizedText.of("time series");
        long before = text.hash(0);
        long hash = Tail.EXACT.hash(text, 1, before);
        assertEquals(-1, builder.build().find(text, 0, 1, hash, Tail.EXACT));
        builder.add("Time-Series", 1);
        assertEquals(0, builder.build().find(text, 0, 1, hash, Tail.EXACT));
    }

    @Test
    void continuesOnlyWhereSomeNameGoesOnBehindAGap() {
        assertAll(
            () -> assertTrue(TABLE.continues(NormalizedText.of("zero").hash(0))),
            () -> assertTrue(TABLE.continues(NormalizedText.of("postgre").hash(0))),
            () -> assertFalse(TABLE.continues(NormalizedText.of("multi").hash(0))),
            () -> assertFalse(TABLE.continues(NormalizedText.of("zerocopy").hash(0))));
    }

    @Test
    void refusesNamesThatNoTextSpells() {
        PhraseTable.Builder builder = PhraseTable.builder();
        assertAll(
            () -> assertFalse(builder.add("", 1)),
            () -> assertFalse(builder.add("!?", 1)),
            () -> assertFalse(builder.add("日本", 1)),
            () -> assertFalse(builder.add("https://a.org", 1)),
            () -> assertFalse(builder.add("x".repeat(65), 1)),
            () -> assertTrue(builder.add("x".repeat(64), 1)),
            () -> assertFalse(builder.add("word ".repeat(31), 1)),
            () -> assertTrue(builder.add("word ".repeat(30), 1)),
            () -> assertFalse(builder.add("слово ".repeat(13), 1)));
    }

    @Test
    void isTheSameWhateverTheOrder() throws IOException {
        List<String> shuffled = new ArrayList<>(NAMES);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertArrayEquals(bytes(TABLE), bytes(table(shuffled)));
        }
    }

    @Test
    void readsWhatItWrote() throws IOException {
        PhraseTable read = PhraseTable.read(ByteBuffer.wrap(bytes(TABLE)));
        assertArrayEquals(bytes(TABLE), bytes(read));
        for (String name : NAMES) {
            assertArrayEquals(TABLE.valuesOf(name), read.valuesOf(name), name);
        }
        assertTrue(read.continues(NormalizedText.of("zero").hash(0)));
    }

    @Test
    void skipsWhatItWouldRead() throws IOException {
        byte[] bytes = Arrays.copyOf(bytes(TABLE), bytes(TABLE).length + 1);
        ByteBuffer skipped = ByteBuffer.wrap(bytes);
        PhraseTable.skip(skipped);
        assertEquals(1, skipped.remaining());
    }

    @Test
    void anEmptyTableFindsNothing() throws IOException {
        PhraseTable empty = PhraseTable.read(ByteBuffer.wrap(bytes(PhraseTable.builder().build())));
        NormalizedText text = NormalizedText.of("word");
        assertEquals(-1, empty.find(text, 0, 0, text.hash(0), Tail.EXACT));
        assertEquals(0, empty.valuesOf("word").length);
        assertFalse(empty.continues(text.hash(0)));
    }

    /** Slots hold a name's number only, so that a wrong hash finds another name's slot and must not believe it. */
    @Test
    void comparesCharactersNotHashesOnly() {
        NormalizedText text = NormalizedText.of("kafka");
        for (int key = 0; key < TABLE.size(); key++) {
            char[] other = TABLE.key(key).toCharArray();
            assertEquals(-1, TABLE.find(text, 0, 0, NormalizedText.hash(other, 0, other.length), Tail.EXACT));
        }
    }

    private static byte[] bytes(PhraseTable table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
