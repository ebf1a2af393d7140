package dev.podweft.read;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whole lines of a large file of JSON Lines, which several machines may read each a part of. What they read is what one
 * would, lines numbered alike; only the note on how fields are named is told of each part.
 *
 * @param file as it is named on input
 * @param start where the part starts in the file's bytes
 * @param end where it ends, exclusive
 * @param line the number of its first line, from 1
 * @param mixed whether bytes that are not UTF-8 are taken as Windows-1252
 */
public record JsonLinesPart(String file, long start, long end, int line, boolean mixed) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public JsonLinesPart {
        Objects.requireNonNull(file, "file");
        if (start < 0 || end <= start || end - start > Integer.MAX_VALUE || line < 1) {
            throw new IllegalArgumentException("no part of " + file + ": " + start + " to " + end + ", line " + line);
        }
    }

    /** A file cut into parts. */
    public record Cut(SourceFile file, List<JsonLinesPart> parts, List<Problem> notes) {

        public Cut {
            Objects.requireNonNull(file, "file");
            parts = List.copyOf(parts);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Cuts {@code source} at line ends, every {@code size} bytes or a little later; none where it is not JSON Lines, or
     * packed, or in an encoding that only reads from the start, or has lines longer than anything.
     */
    public static Optional<Cut> cut(SourceText source, int size) throws IOException {
        Optional<Encoding> encoding = source.cuttable();
        if (encoding.isEmpty() || !(Sources.reader(source) instanceof JsonLinesReader reader)) {
            return Optional.empty();
        }
        List<JsonLinesPart> parts = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(source.bytes(), 1 << 16)) {
            Cutter cutter = new Cutter(source.name(), encoding.get().mixed(), size);
            for (int b = in.read(); b >= 0; b = in.read()) {
                cutter.take(b, parts);
            }
            cutter.finish(parts);
        } catch (IllegalArgumentException tooLong) {
            return Optional.empty();
        }
        return Optional.of(new Cut(source.readAs(reader.format(), 0), parts, source.notes()));
    }

    /** Finds where a file may be cut, byte by byte. */
    private static final class Cutter {

        private final String file;
        private final boolean mixed;
        private final int size;
        private long at;
        private long start;
        private int line = 1;
        private int first = 1;
        private int before;

        Cutter(String file, boolean mixed, int size) {
            this.file = file;
            this.mixed = mixed;
            this.size = size;
        }

        void take(int b, List<JsonLinesPart> parts) {
            at++;
            line += b == '\r' || b == '\n' && before != '\r' ? 1 : 0;
            before = b;
            if (b == '\n' && at - start >= size) {
                finish(parts);
            }
        }

        void finish(List<JsonLinesPart> parts) {
            if (at > start) {
                parts.add(new JsonLinesPart(file, start, at, first, mixed));
            }
            start = at;
            first = line;
        }
    }

    /** Returns the records and problems of this part; {@code in} stands where it starts. */
    public ReadResult read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes((int) (end - start));
        Encoding encoding = new Encoding(StandardCharsets.UTF_8, mixed, Optional.empty());
        List<Problem> problems = new ArrayList<>();
        try (PushbackReader reader = new PushbackReader(encoding.open(new ByteArrayInputStream(bytes)), 1)) {
            int head = reader.read();
            while (start == 0 && head == BYTE_ORDER_MARK) {
                head = reader.read();
            }
            if (head >= 0) {
                reader.unread(head);
            }
            List<SourceRecord> records = JsonLinesReader.read(file, new LineReader(reader, line), problems);
            return new ReadResult(records, problems, List.of());
        }
    }
}
