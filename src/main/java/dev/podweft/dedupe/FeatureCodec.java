package dev.podweft.dedupe;

import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Features as bytes, to be sent or kept: some 100 of a {@linkplain Features#sketch sketch}, of others as many as the
 * description has letters and some 400 more. What comes back compares as what went in, but tells of the record only its
 * file, date and length and the letters of its description, so that no reasons can be given. Stateless.
 */
public final class FeatureCodec {

    private static final int FIXED = 128;

    private FeatureCodec() {
    }

    /** Returns features as bytes. */
    public static byte[] encode(Features features) {
        Features.Said said = features.said();
        TitleParts title = features.title();
        byte[] file = bytes(features.file());
        byte[] show = bytes(features.show());
        byte[] key = bytes(title.key());
        byte[] letters = features.letters().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(FIXED + file.length + show.length + key.length + letters.length
            + Integer.BYTES
            * features.samples().length + Long.BYTES
            * (title.words().length + title.numbers().length + features.links().length));
        put(file, out);
        put(show, out);
        put(features.record().date().map(date -> OptionalInt.of(Math.toIntExact(date.toEpochDay())))
            .orElse(OptionalInt.empty()), out);
        put(features.record().durationSeconds(), out);
        out.put((byte) (features.record().truncated() ? 1 : 0));
        put(letters, out);
        out.putLong(said.text().all()).putLong(said.text().start()).putInt(said.text().length());
        out.putLong(said.names().id()).putLong(said.names().title());
        put(said.names().links(), out);
        out.putLong(said.names().url()).putLong(said.names().media());
        put(key, out);
        put(title.words(), out);
        put(title.numbers(), out);
        out.put((byte) (title.cut() ? 1 : 0));
        put(title.number(), out);
        put(title.season(), out);
        put(title.part(), out);
        out.put((byte) title.edition().map(Enum::ordinal).orElse(-1).intValue());
        out.putInt(features.samples().length);
        for (int sample : features.samples()) {
            out.putInt(sample);
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_16BE);
    }

    private static void put(byte[] text, ByteBuffer out) {
        out.putInt(text.length).put(text);
    }

    private static void put(long[] values, ByteBuffer out) {
        out.putInt(values.length);
        for (long value : values) {
            out.putLong(value);
        }
    }

    private static void put(OptionalInt number, ByteBuffer out) {
        out.put((byte) (number.isPresent() ? 1 : 0));
        number.ifPresent(out::putInt);
    }

    /** Returns the features of which these are the bytes. @throws IllegalArgumentException where they are of none */
    public static Features decode(byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            String file = text(in, StandardCharsets.UTF_16BE);
            String show = text(in, StandardCharsets.UTF_16BE);
            SourceRecord record = record(file, number(in), number(in), in);
            Features.Text text = new Features.Text(in.getLong(), in.getLong(), in.getInt());
            long id = in.getLong();
            long titleHash = in.getLong();
            Features.Names names =
                new Features.Names(show, id, titleHash, longs(in), in.getLong(), in.getLong());
            TitleParts title = title(in);
            int[] samples = new int[size(in, Integer.BYTES)];
            for (int at = 0; at < samples.length; at++) {
                samples[at] = in.getInt();
            }
            return new Features(record, Features.listing(file, show), title, new Features.Said(text, names), samples);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException(bytes.length + " bytes are too few for features", e);
        }
    }

    private static SourceRecord record(String file, OptionalInt day, OptionalInt seconds, ByteBuffer in) {
        boolean truncated = in.get() == 1;
        String letters = text(in, StandardCharsets.UTF_8);
        Optional<LocalDate> date = day.isPresent() ? Optional.of(LocalDate.ofEpochDay(day.getAsInt()))
            : Optional.empty();
        return new SourceRecord(new SourceLocation(file, 1), Optional.empty(), Optional.empty(), Optional.empty(), date,
            seconds, letters, truncated, Optional.empty(), List.of(), "", Map.of());
    }

    private static TitleParts title(ByteBuffer in) {
        String key = text(in, StandardCharsets.UTF_16BE);
        long[] words = longs(in);
        long[] numbers = longs(in);
        boolean cut = in.get() == 1;
        OptionalInt number = number(in);
        OptionalInt season = number(in);
        OptionalInt part = number(in);
        int edition = in.get();
        return new TitleParts(key, words, numbers, cut, number, season, part,
            edition < 0 ? Optional.empty() : Optional.of(TitleParts.Edition.values()[edition]));
    }

    private static int size(ByteBuffer in, int each) {
        int size = in.getInt();
        if (size < 0 || size > in.remaining() / each) {
            throw new IllegalArgumentException(size + " entries in " + in.remaining() + " bytes");
        }
        return size;
    }

    private static String text(ByteBuffer in, Charset charset) {
        byte[] text = new byte[size(in, 1)];
        in.get(text);
        return new String(text, charset);
    }

    private static long[] longs(ByteBuffer in) {
        long[] values = new long[size(in, Long.BYTES)];
        for (int at = 0; at < values.length; at++) {
            values[at] = in.getLong();
        }
        return values;
    }

    private static OptionalInt number(ByteBuffer in) {
        return in.get() == 1 ? OptionalInt.of(in.getInt()) : OptionalInt.empty();
    }
}
