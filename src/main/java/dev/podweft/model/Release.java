package dev.podweft.model;

import java.util.Objects;
import java.util.Optional;
import java.time.LocalDate;

/** A release cycle of a product, such as {@code 17} of PostgreSQL, with its date and newest patch where known. */
public record Release(String cycle, Optional<LocalDate> date, Optional<String> newest) {

    public Release {
        Objects.requireNonNull(cycle, "cycle");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(newest, "newest");
    }
}
