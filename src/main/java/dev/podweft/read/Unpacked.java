package dev.podweft.read;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Bytes with their gzip layers taken off, two at most. A layer that breaks off ends the bytes and {@link #broken()}
 * tells; one that swells beyond {@value #LARGEST} bytes is refused. For one thread.
 */
final class Unpacked extends FilterInputStream {

    /** The most bytes that come out of a gzip archive. */
    static final long LARGEST = 256L << 20;

    private static final int MOST_LAYERS = 2;
    private static final int BUFFER_BYTES = 65_536;

    private final String name;
    private final boolean packed;
    private boolean broken;
    private long read;

    private Unpacked(String name, InputStream in, boolean packed) {
        super(in);
        this.name = name;
        this.packed = packed;
    }

    /** Opens {@code bytes}, those of the source called {@code name}. */
    static Unpacked of(String name, InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, 2);
        int layers = 0;
        while (layers < MOST_LAYERS && startsAsGzip(in)) {
            try {
                in = new PushbackInputStream(new GZIPInputStream(in, BUFFER_BYTES), 2);
                layers++;
            } catch (EOFException | ZipException e) {
                throw new ReadException(name, "a gzip archive that breaks off in its head found; expected a whole one; "
                    + "fetch it again");
            }
        }
        return new Unpacked(name, in, layers > 0);
    }

    private static boolean startsAsGzip(PushbackInputStream in) throws IOException {
        byte[] start = new byte[2];
        int count;
        try {
            count = in.readNBytes(start, 0, 2);
        } catch (EOFException | ZipException e) {
            return false;
        }
        in.unread(start, 0, count);
        return count == 2 && start[0] == 0x1f && (start[1] & 0xff) == 0x8b;
    }

    boolean packed() {
        return packed;
    }

    /** Returns whether the archive broke off before its end; known after the last byte was read. */
    boolean broken() {
        return broken;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        if (!packed) {
            return super.read(buffer, start, length);
        }
        int count;
        try {
            count = super.read(buffer, start, length);
        } catch (EOFException | ZipException e) {
            broken = true;
            return -1;
        }
        read += Math.max(0, count);
        if (read > LARGEST) {
            throw new ReadException(name, "a gzip archive that unpacks to more than " + LARGEST + " bytes found; "
                + "expected less; unpack it and split what it holds");
        }
        return count;
    }
}
