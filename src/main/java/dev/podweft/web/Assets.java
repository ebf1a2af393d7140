package dev.podweft.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files that are part of the program. Read once, when the class is. Stateless. */
final class Assets {

    private static final Map<String, String> TYPES = Map.of(
        "podweft.css", "text/css; charset=utf-8",
        "podweft.js", "text/javascript; charset=utf-8",
        "map.js", "text/javascript; charset=utf-8",
        "icon.svg", "image/svg+xml",
        "openapi.json", Answer.JSON);

    private static final Map<String, Answer> FILES = read();

    private Assets() {
    }

    static Answer answer(String name) {
        Answer file = FILES.get(name);
        if (file == null) {
            throw WebException.notFound("no file is called \"" + name + "\"");
        }
        return file;
    }

    private static Map<String, Answer> read() {
        Map<String, Answer> files = new LinkedHashMap<>();
        TYPES.forEach((name, type) -> {
            try (InputStream in = Assets.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its file " + name);
                }
                files.put(name, Answer.of(200, type, in.readAllBytes()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read the program's file " + name, unreadable);
            }
        });
        return files;
    }
}
