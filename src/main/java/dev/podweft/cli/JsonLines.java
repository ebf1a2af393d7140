package dev.podweft.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Writes answers for a program: one JSON object a line. Fields without a value are written as {@code null}. */
final class JsonLines implements AutoCloseable {

    private static final double DECIMALS = 1e6;

    private final JsonGenerator json;

    JsonLines(Output out) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.setRootValueSeparator(new SerializedString(""));
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** Starts an object: a line's own, or one inside a list. */
    JsonLines start() throws IOException {
        json.writeStartObject();
        return this;
    }

    JsonLines start(String name) throws IOException {
        json.writeObjectFieldStart(name);
        return this;
    }

    JsonLines end() throws IOException {
        json.writeEndObject();
        return this;
    }

    /** Ends a line's own object, and the line. */
    void endLine() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    JsonLines list(String name) throws IOException {
        json.writeArrayFieldStart(name);
        return this;
    }

    JsonLines endList() throws IOException {
        json.writeEndArray();
        return this;
    }

    /** Writes a list of strings. */
    JsonLines list(String name, Iterable<String> values) throws IOException {
        list(name);
        for (String value : values) {
            json.writeString(value);
        }
        return endList();
    }

    JsonLines field(String name, String value) throws IOException {
        json.writeStringField(name, value);
        return this;
    }

    JsonLines field(String name, int value) throws IOException {
        json.writeNumberField(name, value);
        return this;
    }

    JsonLines field(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
        return this;
    }

    /** Writes a number with at most six decimals. */
    JsonLines field(String name, double value) throws IOException {
        json.writeNumberField(name, Math.round(value * DECIMALS) / DECIMALS);
        return this;
    }

    JsonLines field(String name, Optional<String> value) throws IOException {
        json.writeStringField(name, value.orElse(null));
        return this;
    }

    JsonLines date(String name, Optional<LocalDate> value) throws IOException {
        return field(name, value.map(LocalDate::toString));
    }

    JsonLines field(String name, OptionalInt value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(name);
            return this;
        }
        return field(name, value.getAsInt());
    }

    JsonLines field(String name, OptionalDouble value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(name);
            return this;
        }
        return field(name, value.getAsDouble());
    }

    /** Writes a field whose value is JSON already. */
    JsonLines raw(String name, String value) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(value);
        return this;
    }

    void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
