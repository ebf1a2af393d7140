package dev.podweft.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.podweft.model.Passage;
import dev.podweft.model.SourceLocation;
import java.io.IOException;
import java.util.List;

/**
 * An episode to tag, from one line of JSON: {@code id}, {@code title}, {@code description}, other fields ignored.
 *
 * @param id as JSON, as the line has it; {@code null} where it has none
 * @param problem what is wrong with the line; empty where nothing is
 */
record TagLine(SourceLocation location, String id, String title, String description, String problem) {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String NO_ID = "null";

    static TagLine of(String file, InputLines.Line line) {
        SourceLocation location = new SourceLocation(file, line.number());
        if (!line.problem().isEmpty()) {
            return bad(location, line.problem());
        }
        try (JsonParser json = FACTORY.createParser(line.text())) {
            return read(json, location);
        } catch (JsonProcessingException broken) {
            return bad(location, "not JSON: " + broken.getOriginalMessage());
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static TagLine read(JsonParser json, SourceLocation location) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return bad(location, "expected a JSON object with id, title and description");
        }
        String id = NO_ID;
        String title = "";
        String description = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "id" -> id = id(json, value);
                case "title" -> title = text(json, value);
                case "description" -> description = text(json, value);
                default -> json.skipChildren();
            }
            if (id == null || title == null || description == null) {
                return bad(location, name + " must be text, and is " + value);
            }
        }
        if (json.nextToken() != null) {
            return bad(location, "expected one JSON object on the line, found more");
        }
        return new TagLine(location, id, title, description, "");
    }

    private static String id(JsonParser json, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(json.getText())) + '"';
        }
        return value.isScalarValue() ? json.getText() : null;
    }

    /** Returns the text, none for {@code null}, or null where something else stands there. */
    private static String text(JsonParser json, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            return "";
        }
        return value == JsonToken.VALUE_STRING ? json.getText() : null;
    }

    private static TagLine bad(SourceLocation location, String problem) {
        return new TagLine(location, NO_ID, "", "", problem);
    }

    List<Passage> passages() {
        return List.of(new Passage(Passage.Field.TITLE, title, location),
            new Passage(Passage.Field.DESCRIPTION, description, location));
    }
}
