package dev.podweft.web;

import java.util.Map;
import java.util.Optional;

/** What an assistant gave to a tool; refuses what the tool cannot use, in words the assistant can act on. */
record Arguments(Map<String, Object> values) {

    private static final int LONGEST = 400;

    String text(String name) {
        return maybeText(name).orElseThrow(() -> WebException.badRequest(name + " is missing or empty"));
    }

    Optional<String> maybeText(String name) {
        Object value = values.get(name);
        if (value == null || value.toString().isBlank()) {
            return Optional.empty();
        }
        if (!(value instanceof String text) || text.length() > LONGEST) {
            throw WebException.badRequest(name + " must be a text of at most " + LONGEST + " characters");
        }
        return Optional.of(text.strip());
    }

    int number(String name, int usual, int most) {
        Object value = values.get(name);
        if (value == null) {
            return usual;
        }
        if (!(value instanceof Number number) || number.doubleValue() != number.intValue() || number.intValue() < 1
                || number.intValue() > most) {
            throw WebException.badRequest(name + " must be a whole number from 1 to " + most);
        }
        return number.intValue();
    }
}
