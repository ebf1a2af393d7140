package dev.podweft.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.podweft.SmallGraph;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the interface's document says is what the interface does. */
class OpenApiTest {

    private static final Site SITE = new Site(SmallGraph.annotated());
    private static final JsonNode DOCUMENT = json(ask("/api/v1/openapi.json"));

    private static Answer ask(String address) {
        return SITE.answer(Request.of(URI.create(address)));
    }

    private static JsonNode json(Answer answer) {
        try {
            return Json.MAPPER.readTree(answer.body());
        } catch (IOException broken) {
            throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8), broken);
        }
    }

    static List<String> paths() {
        return stream(DOCUMENT.get("paths").fieldNames()).toList();
    }

    private static <T> Stream<T> stream(java.util.Iterator<T> items) {
        Iterable<T> all = () -> items;
        return StreamSupport.stream(all.spliterator(), false);
    }

    /** Returns the address of a documented path, with its examples put in. */
    private static String example(String path) {
        List<String> query = new ArrayList<>();
        String address = path;
        for (JsonNode parameter : DOCUMENT.at("/paths").get(path).get("get").withArray("parameters")) {
            String value = Links.encoded(parameter.path("example").asText());
            if (parameter.get("in").asText().equals("path")) {
                address = address.replace("{" + parameter.get("name").asText() + "}", value);
            } else if (parameter.get("required").asBoolean()) {
                query.add(parameter.get("name").asText() + "=" + value);
            }
        }
        return address + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyDocumentedPathAnswersAsDocumented(String path) {
        Answer answer = ask(example(path));
        assertEquals(200, answer.status(), () -> new String(answer.body(), StandardCharsets.UTF_8));
        JsonNode schema = DOCUMENT.at("/paths").get(path).at("/get/responses/200/content/application~1json/schema");
        assertEquals(List.of(), errors(schema, json(answer)), path);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void noAnswerHasAFieldThatIsNotDocumented(String path) {
        JsonNode schema = DOCUMENT.at("/paths").get(path).at("/get/responses/200/content/application~1json/schema");
        if (schema.has("$ref")) {
            JsonNode named = DOCUMENT.at(schema.get("$ref").asText().substring(1));
            json(ask(example(path))).fieldNames().forEachRemaining(field ->
                assertTrue(named.get("properties").has(field), () -> path + " answers with " + field));
        }
    }

    @Test
    void problemsAreAsDocumented() {
        Answer missing = ask("/api/v1/concepts/postgers");
        assertEquals(404, missing.status());
        assertEquals(List.of(), errors(DOCUMENT.at("/components/schemas/Problem"), json(missing)));
        Answer ambiguous = ask("/api/v1/episodes/TLS");
        assertEquals(409, ambiguous.status());
        assertEquals(2, json(ambiguous).get("candidates").size());
    }

    @Test
    void everyFieldOfAnEpisodeIsChecked() {
        ObjectNode episode = (ObjectNode) json(ask("/api/v1/episodes/e_a"));
        episode.put("durationSeconds", "long");
        assertEquals(1, errors(DOCUMENT.at("/components/schemas/WholeEpisode"), episode).size());
    }

    private static List<String> errors(JsonNode schema, JsonNode instance) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", DOCUMENT.get("components"));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
        return compiled.validate(instance).stream().map(Object::toString).toList();
    }
}
