package dev.podweft.read;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what was fetched, each answer in a file, and beside it what the host said of it. A file is written whole or not
 * at all, and one that does not agree with what is said of it counts as missing. Safe to share, also between processes.
 */
final class FetchCache {

    private static final String HEAD = "podweft fetched this";

    private final Path folder;

    FetchCache(Path folder) {
        this.folder = folder;
    }

    /**
     * One answer as it is kept.
     *
     * @param file its bytes
     * @param end the address that gave them, where redirects led
     * @param tag the host's {@code ETag}; may be empty
     * @param modified the host's {@code Last-Modified}; may be empty
     */
    record Kept(Path file, String end, String tag, String modified) {
    }

    /** Returns what is kept of {@code address}. */
    Optional<Kept> find(URI address) throws IOException {
        Path file = file(address);
        Map<String, String> said = said(file);
        if (said.isEmpty() || !Files.isRegularFile(file)
                || !hash(Files.readAllBytes(file)).equals(said.get("sha256"))) {
            return Optional.empty();
        }
        return Optional.of(new Kept(file, said.getOrDefault("end", ""), said.getOrDefault("etag", ""),
            said.getOrDefault("last-modified", "")));
    }

    /** Keeps an answer. */
    Kept keep(URI address, byte[] body, Kept said) throws IOException {
        Files.createDirectories(folder);
        Path file = file(address);
        write(file, body);
        write(about(file), (HEAD + "\naddress: " + shown(address) + "\nend: " + said.end() + "\netag: "
            + line(said.tag())
            + "\nlast-modified: " + line(said.modified()) + "\nsha256: " + hash(body) + "\n")
            .getBytes(StandardCharsets.UTF_8));
        return new Kept(file, said.end(), said.tag(), said.modified());
    }

    private static String line(String header) {
        return header.replaceAll("[\\r\\n]", " ");
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Path part = Files.createTempFile(folder, "part", "");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Returns the address from which {@code file} was fetched, where it is one of a cache. */
    static Optional<String> addressOf(Path file) {
        try {
            return Optional.ofNullable(said(file).get("address"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> said(Path file) throws IOException {
        Path about = about(file);
        Map<String, String> said = new LinkedHashMap<>();
        if (!Files.isRegularFile(about) || Files.size(about) > 65_536) {
            return said;
        }
        String[] lines = new String(Files.readAllBytes(about), StandardCharsets.UTF_8).split("\n");
        for (int i = 1; i < lines.length && lines[0].equals(HEAD); i++) {
            int colon = lines[i].indexOf(": ");
            if (colon > 0) {
                said.put(lines[i].substring(0, colon), lines[i].substring(colon + 2));
            }
        }
        return said;
    }

    private Path file(URI address) {
        return folder.resolve(hash(address.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 32));
    }

    private static Path about(Path file) {
        return file.resolveSibling(file.getFileName() + ".from");
    }

    /** Returns {@code address} without a name and a password in it. */
    static String shown(URI address) {
        String text = address.toString();
        String user = address.getRawUserInfo();
        return user == null ? text : text.replace(user + "@", "");
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
