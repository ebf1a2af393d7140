package dev.podweft.web;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked for: the parts of the path and the query, decoded.
 *
 * @param target path and query as they came, the key of the answer
 */
record Request(String target, List<String> path, Map<String, String> query) {

    private static final int LONGEST_VALUE = 400;

    Request {
        path = List.copyOf(path);
    }

    /** @throws WebException where the address cannot be decoded */
    static Request of(URI uri) {
        String rawPath = uri.getRawPath() == null ? "/" : uri.getRawPath();
        String rawQuery = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        List<String> path = new ArrayList<>();
        for (String part : rawPath.split("/")) {
            if (!part.isEmpty()) {
                path.add(decoded(part.replace("+", "%2B")));
            }
        }
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : rawQuery.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (!name.isEmpty()) {
                query.putIfAbsent(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return new Request(rawPath + (rawQuery.isEmpty() ? "" : "?" + rawQuery), path, query);
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw WebException.badRequest("the address holds a % that two hexadecimal digits do not follow");
        }
    }

    /** Returns the first part of the path, or nothing at the root. */
    String first() {
        return path.isEmpty() ? "" : path.get(0);
    }

    boolean isApi() {
        return first().equals("api");
    }

    /** Returns this without the first {@code count} parts of its path. */
    Request below(int count) {
        return new Request(target, path.subList(count, path.size()), query);
    }

    /** Returns the words given as {@code name}, if any are. */
    Optional<String> words(String name) {
        String words = query.getOrDefault(name, "").strip();
        if (words.length() > LONGEST_VALUE) {
            throw WebException.badRequest(name + " is " + words.length() + " characters long; at most "
                + LONGEST_VALUE + " are read");
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    String required(String name) {
        return words(name).orElseThrow(() -> WebException.badRequest("say what: " + name + " is missing or empty"));
    }

    /** Returns the number given as {@code name}, or {@code usual}. */
    int number(String name, int usual, int least, int most) {
        String words = query.getOrDefault(name, "");
        if (words.isEmpty()) {
            return usual;
        }
        int number = words.matches("[0-9]{1,9}") ? Integer.parseInt(words) : -1;
        if (number < least || number > most) {
            throw WebException.badRequest(name + " must be a number from " + least + " to " + most);
        }
        return number;
    }
}
