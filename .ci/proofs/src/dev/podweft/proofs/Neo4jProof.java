package dev.podweft.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apoc.ApocConfig;
import apoc.export.graphml.ExportGraphML;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import org.neo4j.importer.ImportCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import picocli.CommandLine;

/** Puts the hard graph into a Neo4j database in three ways: its import of tables, the script, APOC's GraphML. */
class Neo4jProof {

    private static final Path FOLDER = Graph.folders().reduce((first, last) -> last).orElseThrow();

    @TempDir
    private static Path home;

    private static DatabaseManagementService server;
    private static GraphDatabaseService database;

    /** Imports the tables as {@code neo4j-admin database import full} does, which needs a server at rest. */
    @BeforeAll
    static void importTables() throws IOException {
        Path conf = Files.createDirectories(home.resolve("conf"));
        Path report = home.resolve("report.txt");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        ExecutionContext context = new ExecutionContext(home, conf, out, out, new DefaultFileSystemAbstraction());
        int exitCode = new CommandLine(new ImportCommand.Full(context)).execute(
            "--nodes=" + FOLDER.resolve("neo4j-nodes.csv"),
            "--relationships=" + FOLDER.resolve("neo4j-relationships.csv"), "--report-file=" + report, "neo4j");
        assertEquals(0, exitCode, () -> said.toString(StandardCharsets.UTF_8));
        assertFalse(said.toString(StandardCharsets.UTF_8).contains("normalized"));
        assertTrue(!Files.exists(report) || Files.readString(report).isBlank());
        server = new DatabaseManagementServiceBuilder(home).build();
        database = server.database("neo4j");
    }

    @AfterAll
    static void stop() {
        server.shutdown();
    }

    private static Graph read(String label) {
        Graph graph = new Graph();
        try (Transaction transaction = database.beginTx()) {
            for (Node node : transaction.getAllNodes()) {
                String type = label;
                for (org.neo4j.graphdb.Label one : node.getLabels()) {
                    type = one.name().equals("Podweft") ? type : one.name().toLowerCase(Locale.ROOT);
                }
                graph.node(node.getProperty("id").toString(),
                    node.getProperty("name", node.getProperty("label", "")).toString(), type);
            }
            for (Relationship edge : transaction.getAllRelationships()) {
                graph.edge(edge.getStartNode().getProperty("id").toString(),
                    edge.getEndNode().getProperty("id").toString(),
                    edge.getType().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    ((Number) edge.getProperty("weight")).doubleValue());
            }
        }
        return graph;
    }

    private static Graph expected(boolean oneLine) throws IOException {
        Graph expected = Graph.expected(FOLDER);
        if (oneLine) {
            expected.nodes.replaceAll((id, label) -> label.replaceAll("\\s*\\n\\s*", " "));
        }
        return expected;
    }

    private static void empty() {
        database.executeTransactionally("MATCH (n) DETACH DELETE n");
    }

    @Test
    void readsTablesScriptAndGraphMl() throws IOException {
        read("").holdsNodesAndEdgesOf(expected(true));
        assertTypes();
        empty();
        run(Files.readString(FOLDER.resolve("podweft.cypher")));
        run(Files.readString(FOLDER.resolve("podweft.cypher")));
        read("").holdsNodesAndEdgesOf(expected(false));
        assertTypes();
        empty();
        importGraphMl();
        read("").holdsNodesAndEdgesOf(expected(false));
    }

    /** Runs the statements as {@code cypher-shell} parts them: at a semicolon that ends a line. */
    private static void run(String script) {
        for (String statement : script.split(";\n")) {
            database.executeTransactionally(statement);
        }
    }

    private static void assertTypes() {
        try (Transaction transaction = database.beginTx()) {
            Map<String, Object> row = transaction.execute("MATCH (e:Episode {id: 'e_rocket'})-[m:MENTIONS]->(c:Concept)"
                + " RETURN e.date.year AS year, e.duration_seconds + 1 AS seconds, e.title_derived AS derived,"
                + " c.page_rank * 2 AS rank, m.second AS second ORDER BY m.weight DESC LIMIT 1").next();
            assertEquals(2024, ((Number) row.get("year")).intValue());
            assertEquals(1801, ((Number) row.get("seconds")).intValue());
            assertEquals(false, row.get("derived"));
            assertTrue((Double) row.get("rank") > 0);
        }
    }

    private static void importGraphMl() throws IOException {
        Files.createDirectories(home.resolve("import"));
        Files.copy(FOLDER.resolve("neo4j.graphml"), home.resolve("import/neo4j.graphml"));
        ApocConfig.apocConfig().setProperty("apoc.import.file.enabled", true);
        try {
            ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(GlobalProcedures.class)
                .registerProcedure(ExportGraphML.class);
        } catch (org.neo4j.exceptions.KernelException e) {
            throw new IllegalStateException(e);
        }
        try (Transaction transaction = database.beginTx()) {
            Map<String, Object> row = transaction.execute(
                "CALL apoc.import.graphml('import/neo4j.graphml', {readLabels: true, storeNodeIds: true})").next();
            assertFalse(row.isEmpty());
            transaction.commit();
        }
    }
}
