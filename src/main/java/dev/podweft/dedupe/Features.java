package dev.podweft.dedupe;

import dev.podweft.model.SourceRecord;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * A record made ready to be compared.
 *
 * @param number its place among all records, in the order of locations
 * @param title its title, taken apart
 * @param text its description, folded to letters
 * @param samples samples of {@code text}
 * @param names its other names
 */
record Features(int number, SourceRecord record, TitleParts title, String text, int[] samples, Names names) {

    /**
     * Names that are reduced to what stays the same.
     *
     * @param show the letters of the show's name
     * @param links its links, sorted
     * @param url its own address
     * @param media the media file's address
     */
    record Names(String show, List<String> links, String url, String media) {
    }

    static Features of(int number, SourceRecord record, TitleParts title) {
        String text = Fold.letters(record.description());
        String media = record.extra().getOrDefault("enclosure", "");
        List<String> links = record.links().isEmpty() ? List.of()
            : List.copyOf(new TreeSet<>(record.links().stream().map(WebAddress::key).toList()));
        return new Features(number, record, title, text, Shingles.of(text), new Names(
            record.show().map(Fold::letters).orElse(""), links, record.url().map(WebAddress::key).orElse(""),
            media.isEmpty() ? "" : WebAddress.key(media)));
    }

    /** Returns the same with only those samples that tell something. */
    Features withSamples(int[] telling) {
        return new Features(number, record, title, text, telling, names);
    }

    String file() {
        return record.location().file();
    }

    List<String> words() {
        return title.words();
    }

    /** Returns the title as a key; empty where there is none. */
    String titleKey() {
        return title.key();
    }

    List<String> links() {
        return names.links();
    }

    String url() {
        return names.url();
    }

    String media() {
        return names.media();
    }

    OptionalLong day() {
        return record.date().map(date -> OptionalLong.of(date.toEpochDay())).orElse(OptionalLong.empty());
    }

    OptionalInt seconds() {
        return record.durationSeconds();
    }
}
