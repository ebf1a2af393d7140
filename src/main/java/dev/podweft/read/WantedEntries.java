package dev.podweft.read;

import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads some entries of a file again. Of JSON Lines only the lines that are wanted are more than counted; of all else
 * the whole file is read. For one thread, used once.
 */
public final class WantedEntries {

    private static final int BUFFER_BYTES = 1 << 18;

    private static final char UNREADABLE = '\uFFFD';

    private final String name;
    private final Path file;
    private final int[] lines;
    private final List<SourceRecord> records = new ArrayList<>();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int next;
    private int line = 1;
    private boolean afterReturn;

    /** Prepares to read what stands at these lines of {@code file}, which is called {@code name}. */
    public WantedEntries(String name, Path file, Collection<Integer> lines) {
        this.name = name;
        this.file = file;
        this.lines = lines.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    }

    /** Returns where the files lie that {@code inputs} stand for, by the names that reading gives them. */
    public static Map<String, Path> files(List<Path> inputs) throws IOException {
        InputFiles found = new InputFiles();
        inputs.forEach(found::add);
        Map<String, Path> files = new TreeMap<>();
        found.files().forEach(file -> files.put(file.name(), file.path()));
        return files;
    }

    /** Returns whether lines can be read by themselves: JSON Lines that begin as plain text of one byte a letter. */
    public boolean areLines() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == '{' && start[1] >= ' ';
        }
    }

    /** Returns the records at the wanted lines, in the order of the lines. */
    public List<SourceRecord> fromLines() throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int size = in.read(buffer); size >= 0 && next < lines.length; size = in.read(buffer)) {
                take(buffer, size);
            }
        }
        endOfLine();
        return records;
    }

    /** Returns the records at the wanted lines, whatever the format. */
    public List<SourceRecord> fromAll() throws IOException {
        return Sources.read(SourceText.of(name, file)).records().stream()
            .filter(record -> Arrays.binarySearch(lines, record.location().line()) >= 0).toList();
    }

    private void take(byte[] buffer, int size) throws IOException {
        int start = 0;
        for (int i = 0; i < size; i++) {
            byte b = buffer[i];
            if (b == '\n' || b == '\r') {
                keep(buffer, start, i);
                start = i + 1;
                if (b == '\r' || !afterReturn) {
                    endOfLine();
                }
                afterReturn = b == '\r';
            } else {
                afterReturn = false;
            }
        }
        keep(buffer, start, size);
    }

    private boolean isWanted() {
        return next < lines.length && lines[next] == line;
    }

    private void keep(byte[] buffer, int from, int to) {
        if (isWanted() && to > from) {
            kept.write(buffer, from, to - from);
        }
    }

    private void endOfLine() throws IOException {
        if (isWanted()) {
            String text = text(kept.toByteArray());
            kept.reset();
            next++;
            records.addAll(JsonLinesReader.read(new SourceLocation(name, line), text).records());
        }
        line++;
    }

    private static String text(byte[] bytes) throws IOException {
        String plain = new String(bytes, StandardCharsets.UTF_8);
        return plain.indexOf(UNREADABLE) < 0 ? plain : mended(bytes);
    }

    private static String mended(byte[] bytes) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = new Encoding(StandardCharsets.UTF_8, true, Optional.empty())
                .open(new ByteArrayInputStream(bytes))) {
            reader.transferTo(text);
        }
        return text.toString();
    }
}
