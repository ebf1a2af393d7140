package dev.podweft.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stream into lines of UTF-8. A line too long for memory or in another encoding is passed over and says so. Not
 * for several threads.
 */
final class InputLines {

    private static final int LONGEST = 16 << 20;
    private static final int MANY_LINES = 10_000;
    private static final int MANY_BYTES = 64 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedInputStream in;
    private int number;

    InputLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /**
     * A line, from 1, without its end.
     *
     * @param problem what is wrong with it; empty where it could be read
     */
    record Line(int number, String text, String problem) {

        private boolean isBlank() {
            return text.isBlank() && problem.isEmpty();
        }
    }

    /** Returns the next line that is not blank, alone; none at the end. */
    List<Line> next() throws IOException {
        Line line = read();
        while (line != null && line.isBlank()) {
            line = read();
        }
        return line == null ? List.of() : List.of(line);
    }

    /** Returns the next lines that are not blank: ten thousand, 64 MB, or what there is; none at the end. */
    List<Line> nextMany() throws IOException {
        List<Line> lines = new ArrayList<>();
        long bytes = 0;
        for (List<Line> line = next(); !line.isEmpty(); line = next()) {
            lines.addAll(line);
            bytes += line.get(0).text().length();
            if (lines.size() >= MANY_LINES || bytes >= MANY_BYTES) {
                break;
            }
        }
        return lines;
    }

    private Line read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int length = 0;
        int next = in.read();
        if (next < 0) {
            return null;
        }
        number++;
        while (next >= 0 && next != '\n') {
            if (length++ < LONGEST) {
                bytes.write(next);
            }
            next = in.read();
        }
        return length > LONGEST
            ? new Line(number, "", "the line is longer than " + (LONGEST >> 20) + " MB") : decode(bytes.toByteArray());
    }

    private Line decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return new Line(number, marked ? text.substring(1) : text, "");
        } catch (CharacterCodingException notUtf8) {
            return new Line(number, "", "the line is not UTF-8");
        }
    }
}
