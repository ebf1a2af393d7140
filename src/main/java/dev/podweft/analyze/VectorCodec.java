package dev.podweft.analyze;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Vectors and postings as bytes, for storage: some six bytes for each feature of a vector, and three to five for each
 * episode of a list. Numbers are written in groups of seven bits, the lowest first, ascending ones as differences.
 * Stateless.
 */
public final class VectorCodec {

    private static final int GROUP = 7;

    private static final int MORE = 0x80;

    private static final int LONGEST_NUMBER = 5;

    private VectorCodec() {
    }

    /** Returns a vector as bytes. */
    public static byte[] encode(EpisodeVector vector) {
        Output out = new Output(4 * LONGEST_NUMBER + (2 * vector.size() + vector.mentions()) * LONGEST_NUMBER);
        boolean dated = vector.day() != Profile.UNDATED;
        out.put(dated ? 1 : 0);
        out.put(dated ? vector.day() << 1 ^ vector.day() >> Integer.SIZE - 1 : 0);
        out.put(vector.size());
        out.put(vector.mentions());
        for (int at = 0; at < vector.size(); at++) {
            out.put(vector.feature(at) - (at == 0 ? 0 : vector.feature(at - 1)));
            out.put(vector.weight(at));
        }
        for (int at = 0; at < vector.mentions(); at++) {
            out.put(vector.second(at) + 1);
        }
        return out.bytes();
    }

    /** Returns the vector of which these are the bytes. @throws IllegalArgumentException where they are of none */
    public static EpisodeVector decodeVector(byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            boolean dated = number(in) == 1;
            int day = number(in);
            int[] features = new int[size(in)];
            int[] weights = new int[features.length];
            int[] seconds = new int[size(in)];
            int feature = 0;
            for (int at = 0; at < features.length; at++) {
                feature += number(in);
                features[at] = feature;
                weights[at] = number(in);
            }
            for (int at = 0; at < seconds.length; at++) {
                seconds[at] = number(in) - 1;
            }
            return new EpisodeVector(features, weights, seconds, dated ? day >>> 1 ^ -(day & 1) : Profile.UNDATED);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException(bytes.length + " bytes are too few for a vector", e);
        }
    }

    /** Returns a list as bytes. */
    public static byte[] encode(Postings postings) {
        Output out = new Output((postings.size() + 1) * (LONGEST_NUMBER + Character.BYTES));
        out.put(postings.size());
        for (int at = 0; at < postings.size(); at++) {
            out.put(postings.episode(at) - (at == 0 ? 0 : postings.episode(at - 1)));
        }
        for (int at = 0; at < postings.size(); at++) {
            out.buffer.putChar(postings.weight(at));
        }
        return out.bytes();
    }

    /** Returns the list of which these are the bytes. @throws IllegalArgumentException where they are of none */
    public static Postings decodePostings(byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            int[] episodes = new int[size(in)];
            char[] weights = new char[episodes.length];
            int episode = 0;
            for (int at = 0; at < episodes.length; at++) {
                episode += number(in);
                episodes[at] = episode;
            }
            for (int at = 0; at < weights.length; at++) {
                weights[at] = in.getChar();
            }
            return Postings.of(episodes, weights);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException(bytes.length + " bytes are too few for a list", e);
        }
    }

    private static int size(ByteBuffer in) {
        int size = number(in);
        if (size < 0 || size > in.remaining()) {
            throw new IllegalArgumentException(size + " entries in " + in.remaining() + " bytes");
        }
        return size;
    }

    private static int number(ByteBuffer in) {
        int number = 0;
        for (int shift = 0; shift < LONGEST_NUMBER * GROUP; shift += GROUP) {
            int group = in.get();
            number |= (group & MORE - 1) << shift;
            if (group >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number of more than " + LONGEST_NUMBER + " bytes");
    }

    private static final class Output {

        private final ByteBuffer buffer;

        Output(int most) {
            buffer = ByteBuffer.allocate(most);
        }

        private void put(int number) {
            int rest = number;
            while ((rest & -MORE) != 0) {
                buffer.put((byte) (rest & MORE - 1 | MORE));
                rest >>>= GROUP;
            }
            buffer.put((byte) rest);
        }

        private byte[] bytes() {
            byte[] bytes = new byte[buffer.position()];
            buffer.flip().get(bytes);
            return bytes;
        }
    }
}
