package dev.podweft.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.MergeReason;
import dev.podweft.model.Passage;
import dev.podweft.model.Relations;
import dev.podweft.model.Release;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads {@code podweft.json} back, in one pass: the graph equals the one that {@link JsonGraphExporter} was given.
 *
 * <p>One reader reads one file.
 */
public final class JsonGraphReader {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final String file;
    private final KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
    private final Map<String, Facts> facts = new HashMap<>();
    private List<String> communities = List.of();
    private boolean complete;

    private JsonGraphReader(String file) {
        this.file = file;
    }

    /**
     * Returns the graph saved at {@code path}.
     *
     * @throws GraphFormatException where the file is damaged or of another format
     */
    public static AnnotatedGraph read(Path path) throws IOException {
        String name = path.toString().replace('\\', '/');
        try (InputStream in = Files.newInputStream(path); JsonParser json = FACTORY.createParser(in)) {
            return new JsonGraphReader(name).read(json);
        }
    }

    /**
     * Returns the graph saved in {@code in}, which errors call {@code file}.
     *
     * @throws GraphFormatException where the text is damaged or of another format
     */
    public static AnnotatedGraph read(Reader in, String file) throws IOException {
        try (JsonParser json = FACTORY.createParser(in)) {
            return new JsonGraphReader(file).read(json);
        }
    }

    private AnnotatedGraph read(JsonParser json) throws IOException {
        try {
            root(json);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new GraphFormatException(file, line, "the file is damaged or cut off", e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new GraphFormatException(file, json.currentLocation().getLineNr(), reason(e), e);
        }
        if (!complete) {
            throw new GraphFormatException(file, 1, "this is no graph of Podweft", null);
        }
        try {
            return new AnnotatedGraph(graph.build(), communities, facts);
        } catch (IllegalArgumentException e) {
            throw new GraphFormatException(file, 1, reason(e), e);
        }
    }

    private static String reason(RuntimeException e) {
        return String.valueOf(e.getMessage()).replace('\n', ' ');
    }

    private void root(JsonParser json) throws IOException {
        Set<String> seen = new HashSet<>();
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            seen.add(name);
            json.nextToken();
            switch (name) {
                case "graph" -> head(JsonObject.read(json, file));
                case "nodes" -> each(json, this::node);
                case "links" -> each(json, object -> graph.add(edge(object)));
                default -> json.skipChildren();
            }
        }
        complete = seen.containsAll(Set.of("graph", "nodes", "links"));
    }

    private void head(JsonObject object) {
        if (object.whole("format") != JsonGraphExporter.FORMAT) {
            throw object.wrong("this is format " + object.whole("format") + ", and this version of Podweft reads "
                + "format " + JsonGraphExporter.FORMAT);
        }
        communities = object.texts("communities", Function.identity());
    }

    /** Takes one member of a list. */
    @FunctionalInterface
    private interface Item {
        void take(JsonObject object);
    }

    private void each(JsonParser json, Item item) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new GraphFormatException(file, json.currentTokenLocation().getLineNr(),
                "expected a list of nodes or links, found " + json.currentToken(), null);
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            item.take(JsonObject.read(json, file));
        }
    }

    private void node(JsonObject object) {
        String id = object.text("id");
        graph.add(switch (object.text("type")) {
            case "show" -> new Node.Show(id, object.text("label"));
            case "episode" -> episode(id, object);
            case "concept" -> new Node.Topic(id, concept(object), object.whole("episodes"));
            case "person" -> new Node.Person(id, concept(object), object.whole("episodes"));
            case "organization" -> new Node.Organization(id, concept(object), object.whole("episodes"));
            case "version" -> new Node.Version(id, object.text("topic"), object.text("label"), object.text("number"),
                object.optionalText("released").map(LocalDate::parse));
            default -> throw object.wrong("no node has the type " + object.text("type"));
        });
        if (object.has("community")) {
            facts.put(id, new Facts(object.whole("community"), object.decimal("pageRank"), object.decimal("x"),
                object.decimal("y"), object.decimal("size"), Integer.parseInt(object.text("color").substring(1), 16)));
        }
    }

    private static Node.Episode episode(String id, JsonObject object) {
        return new Node.Episode(id, object.text("key"), object.text("label"), object.flag("titleDerived"),
            object.text("show"), object.optionalText("date").map(LocalDate::parse),
            object.optionalWhole("durationSeconds"), object.optionalText("url"), object.text("description"),
            object.objects("chapters", o -> new Node.Chapter(o.whole("second"), o.text("title"))),
            object.objects("sources", JsonObject::location),
            object.objects("reasons", o -> new MergeReason(o.object("left").location(), o.object("right").location(),
                o.text("evidence"), o.decimal("weight"))));
    }

    private static Concept concept(JsonObject object) {
        Function<String, String> same = Function.identity();
        return new Concept(new ConceptId(object.text("concept")), object.text("label"),
            ConceptKind.of(object.text("kind")), object.texts("aliases", same),
            new Relations(object.texts("broader", ConceptId::new), object.texts("partOf", ConceptId::new),
                object.texts("uses", ConceptId::new)),
            object.objects("releases", o -> new Release(o.text("cycle"),
                o.optionalText("date").map(LocalDate::parse), o.optionalText("newest"))),
            object.texts("cues", same), object.texts("notPhrases", same), object.texts("sameAs", same),
            object.optionalText("url"),
            Set.copyOf(object.texts("traits", trait -> Concept.Trait.valueOf(trait.toUpperCase(Locale.ROOT)))));
    }

    private static Edge edge(JsonObject object) {
        String source = object.text("source");
        String target = object.text("target");
        double weight = object.decimal("weight");
        return switch (object.text("key")) {
            case "mentions" -> new Edge.Mentions(source, target, weight,
                object.objects("evidence", JsonGraphReader::evidence));
            case "co-occurs" -> new Edge.CoOccurs(source, target, weight, object.whole("count"));
            case "related" -> related(source, target, weight, object);
            default -> new Edge.Known(source, target, Edge.Relation.of(object.text("key")));
        };
    }

    private static Evidence evidence(JsonObject object) {
        return new Evidence(Passage.Field.valueOf(object.text("field").toUpperCase(Locale.ROOT)), object.location(),
            Evidence.spanOf(object.whole("start"), object.whole("end")), object.text("text"),
            object.text("context"), object.optionalWhole("second"), object.decimal("score"), object.text("reason"));
    }

    private static Edge.Related related(String source, String target, double weight, JsonObject object) {
        List<Edge.Contribution> contributions = new ArrayList<>();
        List<Edge.Wording> wording = new ArrayList<>();
        object.objects("contributions", part -> part.has("node") ? contributions.add(contribution(part))
            : wording.add(new Edge.Wording(part.decimal("share"), part.texts("words", Function.identity()))));
        return new Edge.Related(source, target, weight, contributions,
            wording.isEmpty() ? Edge.Wording.NONE : wording.get(0));
    }

    private static Edge.Contribution contribution(JsonObject object) {
        return new Edge.Contribution(object.text("node"), object.decimal("share"),
            object.optionalWhole("sourceSecond"), object.optionalWhole("targetSecond"));
    }
}
