package dev.podweft.dedupe;

import dev.podweft.model.SourceRecord;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * A record made ready to be compared.
 *
 * @param number its place among all records, in the order of locations
 * @param words the words of its title; empty where it has none
 * @param text its description, folded to letters
 * @param samples samples of {@code text}
 * @param links its links, reduced, sorted
 * @param url its own address, reduced; empty where it has none
 */
record Features(int number, SourceRecord record, List<String> words, String text, int[] samples, List<String> links,
        String url) {

    static Features of(int number, SourceRecord record) {
        String text = Fold.letters(record.description());
        return new Features(number, record, record.title().map(Fold::words).orElse(List.of()), text, Shingles.of(text),
            List.copyOf(new TreeSet<>(record.links().stream().map(WebAddress::key).toList())),
            record.url().map(WebAddress::key).orElse(""));
    }

    /** Returns the same with only those samples that tell something. */
    Features withSamples(int[] telling) {
        return new Features(number, record, words, text, telling, links, url);
    }

    String file() {
        return record.location().file();
    }

    /** Returns the title as a key; empty where there is none. */
    String titleKey() {
        return String.join(" ", words);
    }

    OptionalLong day() {
        return record.date().map(date -> OptionalLong.of(date.toEpochDay())).orElse(OptionalLong.empty());
    }

    OptionalInt seconds() {
        return record.durationSeconds();
    }

    /** Returns the media file's address, reduced; empty where the source names none. */
    String media() {
        Map<String, String> extra = record.extra();
        return extra.containsKey("enclosure") ? WebAddress.key(extra.get("enclosure")) : "";
    }
}
