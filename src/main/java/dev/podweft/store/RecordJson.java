package dev.podweft.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Records as JSON and back, by the names of their components, so that a field that a record gains is kept without a
 * word here. Knows text, numbers, truth values, dates, enums, optional values, lists, sets, maps by text, and records
 * in records. What is empty is left out; what is missing is read as empty. Stateless.
 */
public final class RecordJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonFactory FACTORY = MAPPER.getFactory();

    private RecordJson() {
    }

    /** Returns {@code value} as one JSON object, fields in the order of the components. Any database can hold it. */
    public static String write(Record value) {
        String json = write(value, false);
        return Storable.is(json) ? json : write(value, true);
    }

    private static String write(Record value, boolean ascii) {
        return written(ascii, json -> write(value, json));
    }

    /** Returns {@code value} as a JSON object in ASCII without one of its components. */
    static String writeWithout(Record value, String component) {
        return written(true, json -> {
            json.writeStartObject();
            for (RecordComponent other : value.getClass().getRecordComponents()) {
                if (!other.getName().equals(component)) {
                    writeField(value, other, json);
                }
            }
            json.writeEndObject();
        });
    }

    /** Writes something. */
    @FunctionalInterface
    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private static String written(boolean ascii, Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), ascii);
            writing.to(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Reads a record of {@code type}. @throws IOException where the text is no such JSON */
    public static <T extends Record> T read(String json, Class<T> type) throws IOException {
        try {
            return type.cast(record(MAPPER.readTree(json), type));
        } catch (JsonProcessingException | IllegalArgumentException | ReflectiveOperationException e) {
            throw new IOException("no " + type.getSimpleName() + " found in " + abridged(json), e);
        }
    }

    private static String abridged(String json) {
        return json.length() <= 60 ? json : json.substring(0, 60) + "…";
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Record fields) {
            json.writeStartObject();
            for (RecordComponent component : fields.getClass().getRecordComponents()) {
                writeField(fields, component, json);
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> entries) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                json.writeFieldName((String) entry.getKey());
                write(entry.getValue(), json);
            }
            json.writeEndObject();
        } else {
            writePlain(value, json);
        }
    }

    private static void writeField(Record value, RecordComponent component, JsonGenerator json) throws IOException {
        Object field = plain(get(value, component));
        if (!isEmpty(field)) {
            json.writeFieldName(component.getName());
            write(field, json);
        }
    }

    private static void writePlain(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Enum<?> constant) {
            json.writeString(constant.name());
        } else if (value instanceof String || value instanceof LocalDate) {
            json.writeString(value.toString());
        } else {
            throw new IllegalArgumentException("a " + value.getClass() + " cannot be kept");
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Object.class::cast).orElse(Set.of());
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? (Object) optional.getAsInt() : Set.of();
        }
        return value;
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Collection<?> items && items.isEmpty()
            || value instanceof Map<?, ?> entries && entries.isEmpty();
    }

    private static Object get(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("a record shows all it has: " + component, impossible);
        }
    }

    private static Object record(JsonNode json, Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(json.path(components[i].getName()), components[i].getGenericType());
        }
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object value(JsonNode json, Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            return container(json, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain == OptionalInt.class) {
            return json.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(json.intValue());
        }
        if (plain.isRecord()) {
            return record(json, plain);
        }
        return plain.isEnum() ? constant(json, plain) : plain(json, plain);
    }

    private static Object constant(JsonNode json, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(json.asText())) {
                return constant;
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " has no " + json);
    }

    private static Object plain(JsonNode json, Class<?> type) {
        if (type == int.class) {
            return json.intValue();
        }
        if (type == long.class) {
            return json.longValue();
        }
        if (type == double.class) {
            return json.doubleValue();
        }
        if (type == boolean.class) {
            return json.booleanValue();
        }
        return type == LocalDate.class ? LocalDate.parse(json.asText()) : json.asText();
    }

    private static Object container(JsonNode json, Class<?> type, Type... of) throws ReflectiveOperationException {
        if (type == Optional.class) {
            return json.isMissingNode() ? Optional.empty() : Optional.of(value(json, of[0]));
        }
        if (type == Map.class) {
            Map<String, Object> entries = new TreeMap<>();
            for (Map.Entry<String, JsonNode> entry : json.properties()) {
                entries.put(entry.getKey(), value(entry.getValue(), of[1]));
            }
            return entries;
        }
        Collection<Object> items = new ArrayList<>();
        for (JsonNode item : json) {
            items.add(value(item, of[0]));
        }
        return type == Set.class ? new LinkedHashSet<>(items) : List.copyOf(items);
    }
}
