package dev.podweft.read;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceLocation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps which fields of a source were taken for what, to tell it once. For one thread. */
final class Taken {

    private static final int MOST_TOLD = 12;
    private static final int MOST_SHOWS = 10_000;

    private final Map<Field, Set<String>> names = new EnumMap<>(Field.class);
    private final Set<String> kept = new LinkedHashSet<>();
    private final Map<String, String> shows = new HashMap<>();

    void add(Field field, String name) {
        names.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(name);
    }

    /** Returns the name of a show as it was first seen, so that many records share one. */
    String show(String name) {
        return shows.size() < MOST_SHOWS ? shows.computeIfAbsent(name, first -> first)
            : shows.getOrDefault(name, name);
    }

    void kept(Set<String> others) {
        if (kept.size() <= MOST_TOLD) {
            kept.addAll(others);
        }
    }

    /** Adds a note to {@code problems} where a field was taken that has not its plain name. */
    void tell(String source, List<Problem> problems) {
        List<String> told = new ArrayList<>();
        names.forEach((field, known) -> known.stream().filter(name -> !field.isPlain(name)).limit(MOST_TOLD)
            .forEach(name -> told.add(field.plain() + " from '" + DateNotes.shown(name) + "'")));
        if (!told.isEmpty()) {
            List<String> aside = kept.stream().filter(name -> !name.equals("enclosure")).map(DateNotes::shown).toList();
            problems.add(0, new Problem(new SourceLocation(source, 1), Problem.Severity.NOTE,
                "fields taken: " + String.join(", ", told)
                + (aside.isEmpty() ? "" : "; kept as they are: " + String.join(", ", aside.subList(0,
                    Math.min(MOST_TOLD, aside.size()))) + (aside.size() > MOST_TOLD ? ", …" : ""))));
        }
    }
}
