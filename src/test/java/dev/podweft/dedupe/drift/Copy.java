package dev.podweft.dedupe.drift;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What one source has of an episode.
 *
 * @param name its name in the set
 * @param source the list it stands in
 * @param episode the place of the episode in its show's list
 */
record Copy(String name, String source, int episode, ObjectNode fields) {

    static Copy of(String name, String source, int episode) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("record", name).put("source", source);
        return new Copy(name, source, episode, fields);
    }

    Copy with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    Copy lasting(int seconds) {
        fields.put("duration", seconds);
        return this;
    }
}
