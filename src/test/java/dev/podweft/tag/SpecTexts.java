package dev.podweft.tag;

import dev.podweft.model.Form;
import dev.podweft.text.RandomTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Seeded texts from the names of the small vocabulary: whole, in parts, as plurals, in other capitals. */
final class SpecTexts {

    private SpecTexts() {
    }

    static Stream<String> random(int count, long seed) {
        List<String> words = new ArrayList<>();
        for (Form form : SpecVocabulary.forms()) {
            String name = form.text();
            words.add(name);
            words.add(name.toUpperCase(Locale.ROOT));
            words.add(name.toLowerCase(Locale.ROOT));
            words.add(name + "s");
            words.add(name + "es");
            words.add(name.replaceFirst("y$", "ies"));
            words.add(name + 18);
            words.add(name.substring(0, name.length() / 2));
            words.add(name.substring(name.length() / 2));
            words.add(name.replace(" ", "-"));
            words.add(name.replace(" ", ""));
            words.addAll(List.of(name.split("[ -]")));
        }
        return RandomTexts.of(words, count, seed);
    }
}
