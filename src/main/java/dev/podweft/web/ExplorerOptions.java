package dev.podweft.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * How an explorer listens.
 *
 * @param folder the graph folder that a build wrote
 * @param host the name or address to listen on
 * @param port 0 for any that is free
 * @param names further names under which a browser may ask for it, beside {@code host}, {@code localhost} and plain
 *     addresses
 * @param origins other origins whose pages may read the JSON; none by default
 */
public record ExplorerOptions(Path folder, String host, int port, List<String> names, List<String> origins) {

    /** The port that is used where none is given. */
    public static final int PORT = 7420;

    public ExplorerOptions {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(host, "host");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be from 0 to 65535: " + port);
        }
        names = List.copyOf(names);
        origins = List.copyOf(origins);
    }

    /** Returns the options to listen on this machine only, at any free port. */
    public static ExplorerOptions of(Path folder) {
        return new ExplorerOptions(folder, "127.0.0.1", 0, List.of(), List.of());
    }
}
