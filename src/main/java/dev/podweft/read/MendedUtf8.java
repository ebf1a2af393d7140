package dev.podweft.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Characters of bytes that are UTF-8 for the most part: a byte that is not is taken as Windows-1252, which is what it
 * is where texts of two origins were pasted together. For one thread.
 */
final class MendedUtf8 extends Reader {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(8192).flip();
    private final CharBuffer chars = CharBuffer.allocate(8192).flip();
    private boolean ended;

    MendedUtf8(InputStream in) {
        this.in = in;
    }

    /** Returns the characters of {@code bytes}. */
    static String decode(byte[] bytes) {
        MendedUtf8 all = new MendedUtf8(InputStream.nullInputStream());
        all.ended = true;
        StringBuilder text = new StringBuilder();
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            all.chars.clear();
            all.decode(left);
            text.append(all.chars.flip());
        }
        return text.toString();
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, chars.remaining());
        chars.get(buffer, start, count);
        return count;
    }

    private boolean fill() throws IOException {
        if (!ended) {
            bytes.compact();
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
        }
        if (ended && !bytes.hasRemaining()) {
            return false;
        }
        chars.clear();
        decode(bytes);
        chars.flip();
        return true;
    }

    /** Decodes until the characters are full, or the bytes are used up but for a sequence that may go on. */
    private void decode(ByteBuffer from) {
        CoderResult result = decoder.decode(from, chars, ended);
        while (result.isError() && chars.hasRemaining()) {
            int bad = result.length();
            for (int i = 0; i < bad && chars.hasRemaining(); i++) {
                chars.put(WINDOWS_1252.decode(ByteBuffer.wrap(new byte[] {from.get()})).get());
            }
            result = decoder.decode(from, chars, ended);
        }
        decoder.reset();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
