package dev.podweft.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What one pass over a file's bytes tells, in memory that does not grow with the file.
 *
 * @param head the first bytes, at most {@value #HEAD_BYTES}
 * @param beyondAscii whether a byte is above 0x7f
 * @param nulsEven zero bytes at even positions, counted from 0
 * @param nulsOdd zero bytes at odd positions
 * @param controls control bytes that do not occur in text, zero bytes apart
 */
record ByteScan(long bytes, String sha256, byte[] head, boolean utf8, boolean beyondAscii, long nulsEven, long nulsOdd,
        long controls) {

    static final int HEAD_BYTES = 16_384;
    private static final int BUFFER_BYTES = 65_536;

    static ByteScan of(InputStream in) throws IOException {
        return new Pass().over(in);
    }

    /** Returns the hash of a file's bytes alone. */
    static String sha256(Path file) throws IOException {
        MessageDigest digest = Pass.sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    long nuls() {
        return nulsEven + nulsOdd;
    }

    /** The state of one pass. */
    private static final class Pass {

        private final MessageDigest digest = sha256();
        private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        private final CharBuffer decoded = CharBuffer.allocate(BUFFER_BYTES);
        private final ByteBuffer pending = ByteBuffer.allocate(BUFFER_BYTES + 8);
        private byte[] head = new byte[0];
        private boolean utf8 = true;
        private boolean beyondAscii;
        private long bytes;
        private long nulsEven;
        private long nulsOdd;
        private long controls;

        ByteScan over(InputStream in) throws IOException {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                keepHead(buffer, read);
                count(buffer, read);
                decode(buffer, read);
                bytes += read;
            }
            finishDecoding();
            return new ByteScan(bytes, HexFormat.of().formatHex(digest.digest()), head, utf8, beyondAscii,
                nulsEven, nulsOdd, controls);
        }

        private void keepHead(byte[] buffer, int read) {
            int wanted = Math.min(read, HEAD_BYTES - head.length);
            if (wanted > 0) {
                int kept = head.length;
                head = Arrays.copyOf(head, kept + wanted);
                System.arraycopy(buffer, 0, head, kept, wanted);
            }
        }

        private void count(byte[] buffer, int read) {
            for (int i = 0; i < read; i++) {
                int b = buffer[i];
                if (b == 0 && (bytes + i) % 2 == 0) {
                    nulsEven++;
                } else if (b == 0) {
                    nulsOdd++;
                } else if (b == 0x7f || b > 0 && b < 0x20 && (b < 0x09 || b > 0x0d) && b != 0x1b) {
                    controls++;
                } else if (b < 0) {
                    beyondAscii = true;
                }
            }
        }

        private void decode(byte[] buffer, int read) {
            if (!utf8) {
                return;
            }
            pending.put(buffer, 0, read).flip();
            decoded.clear();
            CoderResult result = decoder.decode(pending, decoded, false);
            while (result.isOverflow()) {
                decoded.clear();
                result = decoder.decode(pending, decoded, false);
            }
            utf8 = !result.isError();
            pending.compact();
        }

        private void finishDecoding() {
            if (utf8) {
                pending.flip();
                decoded.clear();
                utf8 = !decoder.decode(pending, decoded, true).isError();
            }
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
