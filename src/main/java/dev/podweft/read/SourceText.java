package dev.podweft.read;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceLocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One source as text: its name, its hash, and its characters, decoded.
 *
 * <p>Gzip is unpacked. The bytes are looked at once, in bounded memory, when the source is made: those that are no text
 * are refused then. The characters are read anew by each {@link #open()}. Immutable; safe to share as long as the file
 * stays as it is.
 */
public final class SourceText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final ByteScan scan;
    private final ByteScan raw;
    private final boolean broken;
    private final Encoding encoding;
    private final Bytes bytes;

    private SourceText(String name, Bytes bytes) throws IOException {
        this.name = Objects.requireNonNull(name, "name");
        this.bytes = bytes;
        try (Unpacked in = Unpacked.of(name, bytes.open())) {
            this.scan = ByteScan.of(in);
            this.broken = in.broken();
            this.raw = in.packed() ? rawScan(bytes) : scan;
        }
        if (scan.bytes() == 0) {
            throw new ReadException(name, "an empty file found; expected text, such as a feed or a listing; "
                + "save it again or leave it out");
        }
        this.encoding = Encoding.of(name, scan);
    }

    private static ByteScan rawScan(Bytes bytes) throws IOException {
        try (InputStream in = bytes.open()) {
            return ByteScan.of(in);
        }
    }

    /**
     * Returns the text of a file, to be called {@code name} in locations and messages.
     *
     * @throws ReadException if the file is empty or holds no text
     * @throws IOException if it cannot be opened or read
     */
    public static SourceText of(String name, Path file) throws IOException {
        return of(name, () -> Files.newInputStream(file));
    }

    /**
     * Returns the text of bytes that lie wherever, to be called {@code name} in locations and messages.
     *
     * @throws ReadException if there are none, or they are no text
     * @throws IOException if they cannot be opened or read
     */
    public static SourceText of(String name, Bytes bytes) throws IOException {
        return new SourceText(name, bytes);
    }

    /**
     * Returns the text of bytes in memory, to be called {@code name} in locations and messages.
     *
     * @throws ReadException if there are none, or they are no text
     */
    public static SourceText of(String name, byte[] bytes) {
        byte[] copy = bytes.clone();
        try {
            return new SourceText(name, () -> new ByteArrayInputStream(copy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    /** Returns the hash of the bytes, 64 lower-case hexadecimal digits. */
    String sha256() {
        return raw.sha256();
    }

    /** Opens the characters, from the first, without a byte order mark. What does not decode becomes U+FFFD. */
    public Reader open() throws IOException {
        PushbackReader reader = new PushbackReader(encoding.open(Unpacked.of(name, bytes.open())), 1);
        int first = reader.read();
        while (first == BYTE_ORDER_MARK) {
            first = reader.read();
        }
        if (first >= 0) {
            reader.unread(first);
        }
        return reader;
    }

    /** Returns how the text begins: some thousand characters, the last of which may be cut. */
    String head() {
        String text = encoding.decode(scan.head());
        int start = 0;
        while (start < text.length() && text.charAt(start) == BYTE_ORDER_MARK) {
            start++;
        }
        return text.substring(start);
    }

    /** Returns the whole text, which may have up to {@code limit} bytes. */
    String whole(long limit) throws IOException {
        if (scan.bytes() > limit) {
            throw new ReadException(name, "a file of " + scan.bytes() + " bytes found; expected at most " + limit
                + "; split it, or save it as JSON Lines, which may be of any size");
        }
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        try (Reader reader = open()) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
            }
        }
        return text.toString();
    }

    /** Returns what to tell about the way the bytes were decoded. */
    List<Problem> notes() {
        List<Problem> notes = new ArrayList<>();
        encoding.note().ifPresent(note -> notes.add(new Problem(at(1), Problem.Severity.NOTE, note)));
        if (broken) {
            notes.add(new Problem(at(1), Problem.Severity.NOTE, "a gzip archive that breaks off found; expected a "
                + "whole one; read up to there; fetch it again"));
        }
        return notes;
    }

    SourceLocation at(int line) {
        return new SourceLocation(name, line);
    }

    /** Returns how the bytes read as text where they may be cut between any two lines. */
    Optional<Encoding> cuttable() {
        return scan == raw && encoding.charset().equals(StandardCharsets.UTF_8) ? Optional.of(encoding)
            : Optional.empty();
    }

    /** Opens the bytes as they lie. */
    InputStream bytes() throws IOException {
        return bytes.open();
    }

    SourceFile readAs(String format, int records) {
        return new SourceFile(name, format, raw.bytes(), raw.sha256(), records);
    }

    /** Opens the same bytes from the start, as often as asked. */
    @FunctionalInterface
    public interface Bytes {

        /** Opens them once more. */
        InputStream open() throws IOException;
    }
}
