package dev.podweft.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schemas for what assistants give and get. Stateless. */
final class Schemas {

    private Schemas() {
    }

    /** A text or a number that a tool takes. */
    record Argument(String name, String type, String description, boolean needed) {

        static Argument text(String name, String description) {
            return new Argument(name, "string", description, true);
        }

        static Argument maybeText(String name, String description) {
            return new Argument(name, "string", description, false);
        }

        static Argument maybeNumber(String name, String description) {
            return new Argument(name, "integer", description, false);
        }
    }

    static Map<String, Object> of(List<Argument> arguments) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> needed = new ArrayList<>();
        for (Argument argument : arguments) {
            properties.put(argument.name(), Map.of("type", argument.type(), "description", argument.description()));
            if (argument.needed()) {
                needed.add(argument.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", needed);
        schema.put("additionalProperties", false);
        return schema;
    }

    /** Returns the schema of an object that has at least lists of objects under {@code lists}. */
    static Map<String, Object> lists(String... lists) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String list : lists) {
            properties.put(list, Map.of("type", "array", "items", Map.of("type", "object")));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of(lists));
        return schema;
    }
}
