package dev.podweft.dedupe;

import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes records down in one line each: {@code at}, then what is known. */
final class Records {

    private final SourceLocation location;
    private Optional<String> id = Optional.empty();
    private Optional<String> show = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();
    private OptionalInt seconds = OptionalInt.empty();
    private String text = "";
    private Optional<String> url = Optional.empty();
    private List<String> links = List.of();

    private Records(SourceLocation location) {
        this.location = location;
    }

    static Records at(String file, int line) {
        return new Records(new SourceLocation(file, line));
    }

    Records id(String value) {
        id = Optional.of(value);
        return this;
    }

    Records show(String value) {
        show = Optional.of(value);
        return this;
    }

    Records title(String value) {
        title = Optional.of(value);
        return this;
    }

    Records on(String value) {
        date = Optional.of(LocalDate.parse(value));
        return this;
    }

    Records lasting(int value) {
        seconds = OptionalInt.of(value);
        return this;
    }

    Records text(String value) {
        text = value;
        return this;
    }

    Records url(String value) {
        url = Optional.of(value);
        return this;
    }

    Records links(String... values) {
        links = List.of(values);
        return this;
    }

    SourceRecord done() {
        return new SourceRecord(location, id, show, title, date, seconds, text, Fold.isCut(text), url, links, text,
            Map.of());
    }
}
