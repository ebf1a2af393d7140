package dev.podweft.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.podweft.graph.Decimals;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes the fields of JSON objects, leaving out what is absent or empty; one node or edge a line. */
final class JsonFields {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private JsonFields(JsonGenerator json) {
        this.json = json;
    }

    /** Writes one member of a list. */
    @FunctionalInterface
    interface Item<T> {
        void write(T item) throws IOException;
    }

    static JsonFields to(Appendable out) throws IOException {
        return to(out, 1);
    }

    /** Writes the lists that stand {@code deep} objects below the top with a member a line. */
    static JsonFields to(Appendable out, int deep) throws IOException {
        JsonGenerator generator = FACTORY.createGenerator(new AppendableWriter(out));
        generator.setPrettyPrinter(new LineAnItem(deep + 1));
        generator.configure(StreamWriteFeature.AUTO_CLOSE_CONTENT.mappedFeature(), false);
        return new JsonFields(generator);
    }

    void start() throws IOException {
        json.writeStartObject();
    }

    void start(String name) throws IOException {
        json.writeObjectFieldStart(name);
    }

    void list(String name) throws IOException {
        json.writeArrayFieldStart(name);
    }

    void endList() throws IOException {
        json.writeEndArray();
    }

    void end() throws IOException {
        json.writeEndObject();
    }

    void close() throws IOException {
        json.close();
    }

    void text(String name, String value) throws IOException {
        json.writeStringField(name, Characters.whole(value));
    }

    void text(String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get().toString());
        }
    }

    void whole(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    void whole(String name, OptionalInt value) throws IOException {
        if (value.isPresent()) {
            whole(name, value.getAsInt());
        }
    }

    void decimal(String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(Decimals.print(value));
    }

    void flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    /** Writes the value of a {@link Column} as what it is. */
    <T> void column(Column<T> column, T item) throws IOException {
        Optional<?> value = column.value().apply(item);
        if (value.isEmpty()) {
            return;
        }
        switch (column.type()) {
            case INT -> whole(column.name(), (Integer) value.get());
            case DOUBLE -> decimal(column.name(), (Double) value.get());
            case BOOLEAN -> flag(column.name(), (Boolean) value.get());
            case STRING -> text(column.name(), value);
        }
    }

    void texts(String name, List<?> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (Object value : values) {
                json.writeString(Characters.whole(value.toString()));
            }
            json.writeEndArray();
        }
    }

    /** Writes a list of objects, of which {@code item} writes the fields; nothing where the list is empty. */
    <T> void objects(String name, List<T> values, Item<? super T> item) throws IOException {
        if (!values.isEmpty()) {
            allObjects(name, values, item);
        }
    }

    /** Writes a list of objects, also where it is empty. */
    <T> void allObjects(String name, List<T> values, Item<? super T> item) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            json.writeStartObject();
            item.write(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Puts each field of the root, and each member of a list of one depth, on its own line. */
    private static final class LineAnItem extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1;

        private final int lists;

        private transient int depth;

        LineAnItem(int lists) {
            this.lists = lists;
        }

        @Override
        public void writeStartObject(JsonGenerator g) throws IOException {
            super.writeStartObject(g);
            depth++;
        }

        @Override
        public void beforeObjectEntries(JsonGenerator g) throws IOException {
            breakLine(g, 1);
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator g) throws IOException {
            super.writeObjectEntrySeparator(g);
            breakLine(g, 1);
        }

        @Override
        public void writeEndObject(JsonGenerator g, int count) throws IOException {
            breakLine(g, 1);
            super.writeEndObject(g, count);
            depth--;
            breakLine(g, 0);
        }

        @Override
        public void writeStartArray(JsonGenerator g) throws IOException {
            super.writeStartArray(g);
            depth++;
        }

        @Override
        public void beforeArrayValues(JsonGenerator g) throws IOException {
            breakLine(g, lists);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator g) throws IOException {
            super.writeArrayValueSeparator(g);
            breakLine(g, lists);
        }

        @Override
        public void writeEndArray(JsonGenerator g, int count) throws IOException {
            breakLine(g, lists);
            super.writeEndArray(g, count);
            depth--;
        }

        private void breakLine(JsonGenerator g, int level) throws IOException {
            if (depth == level) {
                g.writeRaw('\n');
            }
        }
    }
}
