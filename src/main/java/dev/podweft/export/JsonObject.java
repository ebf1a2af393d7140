package dev.podweft.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.podweft.model.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** One JSON object in memory, with the line it starts on; says what is wrong with a field that is not as expected. */
final class JsonObject {

    private final String file;
    private final int line;
    private final Map<String, Object> fields = new HashMap<>();

    private JsonObject(String file, int line) {
        this.file = file;
        this.line = line;
    }

    /** Reads the object at whose opening brace {@code json} stands. */
    static JsonObject read(JsonParser json, String file) throws IOException {
        JsonObject object = new JsonObject(file, json.currentTokenLocation().getLineNr());
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw object.wrong("expected an object, found " + json.currentToken());
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            object.fields.put(name, value(json, file));
        }
        return object;
    }

    private static Object value(JsonParser json, String file) throws IOException {
        switch (json.currentToken()) {
            case START_OBJECT:
                return read(json, file);
            case START_ARRAY:
                List<Object> items = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(json, file));
                }
                return items;
            case VALUE_NUMBER_INT:
                return (double) json.getLongValue();
            case VALUE_NUMBER_FLOAT:
                return json.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE:
                return json.getBooleanValue();
            default:
                return json.getText();
        }
    }

    GraphFormatException wrong(String problem) {
        return new GraphFormatException(file, line, problem, null);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    String text(String name) {
        return need(name, String.class);
    }

    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    int whole(String name) {
        double value = decimal(name);
        if (value != (int) value) {
            throw wrong("field " + name + " should be a whole number and is " + value);
        }
        return (int) value;
    }

    OptionalInt optionalWhole(String name) {
        return has(name) ? OptionalInt.of(whole(name)) : OptionalInt.empty();
    }

    double decimal(String name) {
        return need(name, Double.class);
    }

    boolean flag(String name) {
        return need(name, Boolean.class);
    }

    JsonObject object(String name) {
        return need(name, JsonObject.class);
    }

    /** Returns the texts of a list, each made into a value; empty where the field is absent. */
    <T> List<T> texts(String name, Function<String, T> make) {
        return list(name, String.class).stream().map(make).toList();
    }

    /** Returns the objects of a list, each made into a value; empty where the field is absent. */
    <T> List<T> objects(String name, Function<JsonObject, T> make) {
        return list(name, JsonObject.class).stream().map(make).toList();
    }

    SourceLocation location() {
        return new SourceLocation(text("file"), whole("line"));
    }

    private <T> List<T> list(String name, Class<T> kind) {
        List<T> items = new ArrayList<>();
        if (has(name)) {
            for (Object item : need(name, List.class)) {
                items.add(as(name, item, kind));
            }
        }
        return items;
    }

    private <T> T need(String name, Class<T> kind) {
        if (!has(name)) {
            throw wrong("field " + name + " is missing");
        }
        return as(name, fields.get(name), kind);
    }

    private <T> T as(String name, Object value, Class<T> kind) {
        if (!kind.isInstance(value)) {
            throw wrong("field " + name + " should be " + kind.getSimpleName() + " and is " + value);
        }
        return kind.cast(value);
    }
}
