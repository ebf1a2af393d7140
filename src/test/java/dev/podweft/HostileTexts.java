package dev.podweft;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Texts of about a megabyte that no page should hold, by name. */
final class HostileTexts {

    private static final int MEGABYTE = 1_000_000;

    private static final Map<String, Supplier<String>> TEXTS = texts();

    private HostileTexts() {
    }

    static Set<String> names() {
        return TEXTS.keySet();
    }

    static String of(String name) {
        return TEXTS.get(name).get();
    }

    private static Map<String, Supplier<String>> texts() {
        Map<String, Supplier<String>> texts = new TreeMap<>();
        for (String piece : new String[] {"a", "1", "A", "Aa", "aThe", "TheThe", "a.", "a@", "@", "a@b.", "a@b.c ",
            "a.b ", "a.io,", "a.io/", "http://", "http://a ", "https://a.b", "://", "ftp://a.b,", "(", "[", "[a](",
            "((((a))))",
            "{<\"'", "-", "- a\n", "a-", "a_b ", "'s", "s's ", "a's ", "+", "c++", "c#", "*", "a* ", "& ", "a & ", ".",
            ". ", ".a ", "\n", " ", "\r\n", "\u00A0", "\t", "1:02 ", "1:02", "1:02:03", "1:", ":11", "::", "9:9:9:",
            "1.1.",
            "1.2 ", "1, ", "v1 ", "/", "a/", "%", "0%", "\u0000", "\uD800", "\uDC00", "\u0301", "a\u0301", "\u00AD",
            "\u200B", "\uFE0F", "🚀", "👩‍💻", "🚀 ", "日本語", "データー", "ไทย", "שלום ", "مرحبا ", "Привет мир. ", "カfカ",
            "ﷺ", "ſ", "İ", "ß"}) {
            texts.put("repeated " + piece, () -> piece.repeat(MEGABYTE / piece.length()));
        }
        texts.put("one megabyte without a space", () -> "Kafka".repeat(MEGABYTE / 5));
        texts.put("one megabyte of emoji", () -> "🚀👩‍💻 Kafka ".repeat(2) + "🚀".repeat(MEGABYTE / 2));
        texts.put("one megabyte from right to left", () -> "שלום Kafka ו-" + "مرحبا ".repeat(MEGABYTE / 6));
        texts.put("one megabyte of Russian", () -> "Привет Kafka. " + "Мы говорим. ".repeat(MEGABYTE / 12));
        texts.put("one megabyte of Japanese", () -> "Kafkaとサーバー。" + "日本語データー".repeat(MEGABYTE / 7));
        texts.put("ten thousand brackets", () -> "(".repeat(10_000) + "Kafka" + ")".repeat(10_000));
        texts.put("a link with a long host", () -> "https://a." + "b".repeat(MEGABYTE));
        texts.put("a link with a long path", () -> "https://a.org/" + "b(".repeat(MEGABYTE / 2));
        texts.put("one hundred thousand time marks", () -> "0:01 Kafka\n".repeat(100_000));
        texts.put("names in one line", () -> "Kafka ".repeat(MEGABYTE / 6));
        texts.put("names in lines", () -> "Kafka\n".repeat(MEGABYTE / 6));
        texts.put("names in brackets", () -> "[Kafka](".repeat(MEGABYTE / 8));
        texts.put("names with versions", () -> "Postgres 17, ".repeat(MEGABYTE / 13));
        texts.put("versions of one name", () -> "Postgres 17" + ", 16.2".repeat(MEGABYTE / 6));
        texts.put("versions apart", () -> "Postgres" + " (16.2)".repeat(MEGABYTE / 7));
        texts.put("ambiguous names", () -> "Go Rust C ".repeat(MEGABYTE / 40));
        texts.put("overlapping names", () -> "Apache Kafka Streams ".repeat(MEGABYTE / 21));
        texts.put("names after brackets", () -> "Kafka" + "(".repeat(MEGABYTE) + "Kafka");
        return texts;
    }
}
