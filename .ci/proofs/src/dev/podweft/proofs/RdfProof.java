package dev.podweft.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.lib.ShLib;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Opens Turtle and JSON-LD with Apache Jena, holds them to our shapes, and asks what the documentation asks. */
class RdfProof {

    private static final Path DOCS = Path.of(System.getProperty("proofs.docs"));

    private static final String SCHEMA = "https://schema.org/";

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    static Stream<Path> folders() {
        return Graph.folders();
    }

    /** Reads a file; a warning fails. */
    private static Model read(Path file, Lang language) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.source(file).lang(language).checking(true).errorHandler(new Strict()).parse(model);
        return model;
    }

    /** Passes nothing over. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(String message, long line, long column) {
            throw new AssertionError(line + ":" + column + ": " + message);
        }

        @Override
        public void error(String message, long line, long column) {
            warning(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            warning(message, line, column);
        }
    }

    private static long count(Model model, String type) {
        return model.listSubjectsWithProperty(RDF.type, model.createResource(type)).toList().size();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void bothFilesHoldTheSameTriplesAndNoBlankNode(Path folder) {
        Model turtle = read(folder.resolve("podweft.ttl"), Lang.TURTLE);
        Model json = read(folder.resolve("podweft.jsonld"), Lang.JSONLD11);
        assertTrue(turtle.size() > 1000, () -> turtle.size() + " triples");
        assertEquals(turtle.size(), json.size());
        assertTrue(turtle.containsAll(json));
        assertTrue(turtle.listStatements().toList().stream()
            .noneMatch(triple -> triple.getSubject().isAnon() || triple.getObject().isAnon()));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyNodeAndEdgeIsTold(Path folder) throws IOException {
        Model model = read(folder.resolve("podweft.ttl"), Lang.TURTLE);
        Graph expected = Graph.expected(folder);
        Graph found = new Graph();
        expected.nodes.forEach((id, label) -> {
            Resource node = model.createResource("urn:podweft:" + id);
            RDFNode name = Stream.of(SKOS + "prefLabel", SCHEMA + "name").map(model::createProperty)
                .filter(node::hasProperty).map(property -> node.getProperty(property).getObject()).findFirst()
                .orElseThrow(() -> new AssertionError(id));
            found.nodes.put(id, name.asLiteral().getString() + label.substring(label.lastIndexOf(" / ")));
        });
        assertEquals(expected.nodes, found.nodes);
        assertEquals(edges(expected, " mentions ") + edges(expected, " co-occurs ") + edges(expected, " related "),
            count(model, RDF.Statement.getURI()));
        assertEquals(edges(expected, " in-show "),
            model.listStatements(null, model.createProperty(SCHEMA + "partOfSeries"), (RDFNode) null).toList().size());
        assertEquals(edges(expected, " broader "),
            Stream.of(SKOS + "broader", SCHEMA + "knowsAbout").map(model::createProperty)
                .mapToLong(above -> model.listStatements(null, above, (RDFNode) null).toList().size()).sum());
    }

    private static long edges(Graph graph, String type) {
        return graph.edges.entrySet().stream().filter(edge -> edge.getKey().contains(type))
            .mapToInt(edge -> edge.getValue()).sum();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void keepsTheShapes(Path folder) {
        Shapes shapes = Shapes.parse(read(DOCS.resolve("schema/podweft.shacl.ttl"), Lang.TURTLE).getGraph());
        Model model = read(folder.resolve("podweft.ttl"), Lang.TURTLE);
        ValidationReport report = ShaclValidator.get().validate(shapes, model.getGraph());
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        ShLib.printReport(words, report);
        assertTrue(report.conforms(), () -> words.toString(StandardCharsets.UTF_8));
        model.removeAll(null, model.createProperty(SCHEMA + "startOffset"), null);
        assertFalse(ShaclValidator.get().validate(shapes, model.getGraph()).conforms(), "shapes that hold nothing");
    }

    @Test
    void answersTheQuestionsOfTheDocumentation() throws IOException {
        Path folder = folders().findFirst().orElseThrow();
        List<String> blocks = new ArrayList<>();
        Matcher block = Pattern.compile("(?s)```sparql\n(.*?)```").matcher(Files.readString(DOCS.resolve("rdf.md")));
        while (block.find()) {
            blocks.add(block.group(1));
        }
        assertTrue(blocks.size() > 5, blocks.toString());
        Model model = read(folder.resolve("podweft.ttl"), Lang.TURTLE);
        for (String question : blocks.subList(1, blocks.size())) {
            try (QueryExecution query = QueryExecutionFactory.create(blocks.get(0) + question, model)) {
                ResultSet rows = ResultSetFactory.copyResults(query.execSelect());
                assertTrue(rows.hasNext(), () -> folder + " has no answer to " + question);
                rows.forEachRemaining(row -> row.varNames().forEachRemaining(name -> assertTrue(row.contains(name))));
            }
        }
    }
}
