package dev.podweft.dedupe;

import dev.podweft.model.Passage;
import dev.podweft.model.SourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The texts of one episode's records, copies put together. */
final class Descriptions {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final List<Text> texts = new ArrayList<>();

    /** Takes records in the order of their locations. */
    Descriptions(List<SourceRecord> records) {
        List<SourceRecord> telling = records.stream().filter(record -> !record.description().isBlank()).toList();
        telling.stream().map(telling.size() == 1 ? record -> new Text(record, "") : Text::of).forEach(this::add);
    }

    /** A text, and what it is without blanks, by which copies are known. */
    private record Text(SourceRecord record, String squeezed) {

        static Text of(SourceRecord record) {
            return new Text(record, BLANKS.matcher(record.description()).replaceAll(""));
        }

        /** Returns whether this says no more than {@code other}: equal to it, or cut off from it. */
        boolean isWithin(Text other) {
            return other.squeezed.equals(squeezed)
                || record.truncated() && other.squeezed.startsWith(Fold.uncut(squeezed));
        }
    }

    private void add(Text text) {
        for (int i = 0; i < texts.size(); i++) {
            Text known = texts.get(i);
            if (text.isWithin(known)) {
                boolean fuller = known.isWithin(text)
                    && text.record().description().length() > known.record().description().length();
                texts.set(i, fuller ? text : known);
                return;
            }
        }
        texts.removeIf(known -> known.isWithin(text));
        texts.add(text);
    }

    /** Returns each distinct text: the publisher's own words before a summary, what is whole before what is cut. */
    List<Passage> passages() {
        Map<Text, Integer> voices = new HashMap<>();
        texts.forEach(text -> voices.put(text, texts.size() == 1 ? 0 : Voice.score(text.record().description())));
        return texts.stream()
            .sorted(Comparator.comparing((Text text) -> voices.get(text) <= 0)
                .thenComparing(text -> text.record().truncated())
                .thenComparing(text -> -voices.get(text))
                .thenComparing(text -> -text.record().description().length())
                .thenComparing(text -> text.record().location()))
            .map(text -> new Passage(Passage.Field.DESCRIPTION, text.record().description(), text.record().location()))
            .toList();
    }
}
