package dev.podweft.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * What goes back: status, media type, bytes, and their tag. The bytes are packed once, when first asked for that way.
 * Safe to share between threads.
 */
final class Answer {

    static final String HTML = "text/html; charset=utf-8";
    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    private static final int WORTH_PACKING = 1024;
    private static final int TAG_BYTES = 12;

    private final int status;
    private final String type;
    private final byte[] body;
    private final Map<String, String> headers;
    private final String tag;
    private volatile byte[] packed;

    private Answer(int status, String type, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.type = type;
        this.body = body;
        this.headers = Map.copyOf(headers);
        this.tag = "W/\"" + HexFormat.of().formatHex(digest(body), 0, TAG_BYTES) + "\"";
    }

    static Answer of(int status, String type, String body) {
        return of(status, type, body, Map.of());
    }

    static Answer of(int status, String type, String body, Map<String, String> headers) {
        return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Answer of(int status, String type, byte[] body) {
        return new Answer(status, type, body, Map.of());
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body;
    }

    /** Returns the header lines that only this answer has. */
    Map<String, String> headers() {
        return headers;
    }

    /** Returns the entity tag; weak, since packed and plain bytes share it. */
    String tag() {
        return tag;
    }

    boolean isWorthPacking() {
        return body.length >= WORTH_PACKING && (type.startsWith("text/") || type.contains("json")
            || type.contains("svg") || type.contains("javascript"));
    }

    /** Returns the bytes packed by gzip. */
    byte[] packed() {
        byte[] known = packed;
        if (known == null) {
            known = pack(body);
            packed = known;
        }
        return known;
    }

    private static byte[] pack(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes all that is written", impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
