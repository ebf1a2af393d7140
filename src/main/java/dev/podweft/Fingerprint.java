package dev.podweft;

import dev.podweft.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells one vocabulary from another, and one program from another. Stateless. */
final class Fingerprint {

    private Fingerprint() {
    }

    /** Returns the SHA-256 of the vocabulary that is part of the product, in hexadecimal digits. */
    static String ofVocabulary() {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("vocabulary.bin"),
                "the vocabulary is missing from the program")) {
            return HexFormat.of().formatHex(sha256().digest(in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the SHA-256 of {@code bytes} in hexadecimal digits. */
    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /**
     * Returns a SHA-256 that is another wherever a class, a file of the program or the Java release is: whatever
     * reading and tagging depend on beside the input. None where the program cannot look at itself.
     */
    static Optional<String> ofProgram() {
        try {
            Optional<CodeSource> source = Optional.ofNullable(
                Fingerprint.class.getProtectionDomain().getCodeSource());
            if (source.isEmpty()) {
                return Optional.empty();
            }
            Path place = Path.of(source.get().getLocation().toURI());
            MessageDigest digest = sha256();
            add(digest, "Java " + Runtime.version().feature());
            if (Files.isDirectory(place)) {
                addFolder(digest, place);
            } else {
                addJar(digest, place);
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | URISyntaxException unknown) {
            return Optional.empty();
        }
    }

    private static void addJar(MessageDigest digest, Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream().sorted(Comparator.comparing(ZipEntry::getName))
                .forEach(entry -> add(digest, entry.getName() + " " + entry.getCrc()));
        }
    }

    private static void addFolder(MessageDigest digest, Path classes) throws IOException {
        add(digest, System.getProperty("java.class.path"));
        try (Stream<Path> walk = Files.walk(classes)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                add(digest, classes.relativize(file).toString());
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** Returns the digest of {@code texts}, each with its length. */
    static String of(List<String> texts) {
        MessageDigest digest = sha256();
        for (String text : texts) {
            byte[] units = text.getBytes(StandardCharsets.UTF_16LE);
            add(digest, Integer.toString(units.length));
            digest.update(units);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
