package dev.podweft.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import dev.podweft.SmallGraph;
import dev.podweft.cli.Main;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import reactor.core.publisher.Mono;

/** A session of an assistant, with the protocol's own client, over both ways. */
class AssistantTest {

    private static final List<String> TOOLS =
        List.of("search_episodes", "related_episodes", "concept", "path", "explain", "gaps");

    @Test
    void holdsASessionOverStandardStreams(@TempDir Path folder) throws Exception {
        Sites.write(SmallGraph.annotated(), folder);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ServerParameters program = ServerParameters.builder(java).args("-XX:TieredStopAtLevel=1", "-cp",
            classPath(), Main.class.getName(), "mcp", "--graph", folder.toString()).build();
        session(new StdioClientTransport(program, new JacksonMcpJsonMapper(Json.MAPPER)));
    }

    /** Returns where the program's own classes and those it needs for this were loaded from, by whichever runner. */
    private static String classPath() {
        return Stream.of(Main.class, CommandLine.class, JsonNode.class, JsonFactory.class, JsonProperty.class,
                McpClient.class, JacksonMcpJsonMapper.class, Mono.class, Publisher.class, LoggerFactory.class)
            .map(type -> Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())))
            .map(Path::toString).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void holdsASessionOverHttp(@TempDir Path folder) throws Exception {
        try (Sites site = Sites.of(SmallGraph.annotated(), folder)) {
            session(HttpClientStreamableHttpTransport.builder(site.explorer.address()).build());
        }
    }

    private static void session(McpClientTransport transport) {
        try (McpSyncClient client = McpClient.sync(transport).requestTimeout(Duration.ofSeconds(20)).build()) {
            assertEquals("podweft", client.initialize().serverInfo().name());
            List<Tool> tools = client.listTools().tools();
            assertEquals(TOOLS, tools.stream().map(Tool::name).sorted(
                java.util.Comparator.comparingInt(TOOLS::indexOf)).toList());
            assertTrue(tools.stream().allMatch(tool -> tool.annotations().readOnlyHint()));
            asksForRelated(client);
            followsAPath(client);
            readsResources(client);
            isToldWhatIsWrong(client);
        }
    }

    private static void asksForRelated(McpSyncClient client) {
        JsonNode found = call(client, "search_episodes", Map.of("query", "kernel tls"));
        assertEquals("Kernel level TLS", found.at("/episodes/0/name").asText());
        JsonNode related = call(client, "related_episodes",
            Map.of("episode", found.at("/episodes/0/node").asText(), "limit", 1));
        assertEquals("Does TLS need discipline?", related.at("/related/0/name").asText());
        assertEquals("Both speak of TLS (here at 1:00), which is in 2 of 3 episodes.",
            related.at("/related/0/reasons/0/words").asText());
    }

    private static void followsAPath(McpSyncClient client) {
        JsonNode path = call(client, "path", Map.of("from", "io_uring", "to", "Kernel level TLS"));
        assertEquals("Kernel level TLS", path.at("/to/name").asText());
        JsonNode last = path.get("steps").get(path.get("steps").size() - 1);
        assertEquals("Kernel level TLS", last.at("/to/name").asText());
        assertEquals("one.txt", last.at("/quotes/0/file").asText());
    }

    private static void readsResources(McpSyncClient client) {
        assertEquals(List.of("podweft://concept/{node}", "podweft://episode/{node}"),
            client.listResourceTemplates().resourceTemplates().stream().map(t -> t.uriTemplate()).sorted().toList());
        assertTrue(read(client, "podweft://episode/e_a").contains("\"title\":\"io_method io_uring\""));
        assertTrue(read(client, "podweft://concept/" + SmallGraph.TLS).contains("\"concept\":\"protocol/tls\""));
        assertTrue(read(client, "podweft://episodes").contains("Kernel level TLS"));
        assertThrows(McpError.class, () -> read(client, "podweft://episode/e_nosuch"));
    }

    private static void isToldWhatIsWrong(McpSyncClient client) {
        CallToolResult unknown = client.callTool(request("concept", Map.of("name", "postgers")));
        assertTrue(unknown.isError());
        assertEquals("no concept is called \"postgers\"; did you mean \"PostgreSQL\"?",
            ((TextContent) unknown.content().get(0)).text());
        assertTrue(client.callTool(request("path", Map.of("from", "TLS"))).isError());
        assertTrue(client.callTool(request("related_episodes", Map.of("episode", "e_a", "limit", 0)))
            .isError());
    }

    private static String read(McpSyncClient client, String uri) {
        return ((TextResourceContents) client.readResource(ReadResourceRequest.builder(uri).build()).contents().get(0)).text();
    }

    private static CallToolRequest request(String tool, Map<String, Object> arguments) {
        return CallToolRequest.builder(tool).arguments(arguments).build();
    }

    private static JsonNode call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        CallToolResult result = client.callTool(request(tool, arguments));
        assertFalse(Boolean.TRUE.equals(result.isError()), result::toString);
        JsonNode structured = Json.MAPPER.valueToTree(result.structuredContent());
        assertEquals(Json.text(structured), ((TextContent) result.content().get(0)).text());
        return structured;
    }

    @Test
    void answersEveryMessageOnALineAndNothingElse(@TempDir Path folder) throws Exception {
        Sites.write(SmallGraph.annotated(), folder);
        StringWriter out = new StringWriter();
        String in = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n\nnot json\n"
            + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n"
            + "{\"jsonrpc\":\"2.0\",\"id\":\"b\",\"method\":\"no/such\"}";
        Assistant.open(folder, message -> { })
            .converse(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out);
        List<String> lines = out.toString().lines().toList();
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}", lines.get(0));
        assertTrue(lines.get(1).contains("-32700"), lines.get(1));
        assertTrue(lines.get(2).contains("\"id\":\"b\"") && lines.get(2).contains("-32601"), lines.get(2));
        assertEquals(3, lines.size());
    }

    @Test
    void letsNoForeignPageSpeakToTools(@TempDir Path folder) throws Exception {
        String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
        try (Sites site = Sites.of(SmallGraph.annotated(), folder)) {
            String[] json = {"Content-Type", "application/json"};
            assertEquals(200, site.send("POST", "/mcp", ping, json).statusCode());
            assertEquals(403, site.send("POST", "/mcp", ping, "Content-Type", "application/json", "Origin",
                "https://evil.example").statusCode());
            assertEquals(415, site.send("POST", "/mcp", ping, "Content-Type", "text/plain").statusCode());
            assertEquals(413, site.send("POST", "/mcp", " ".repeat((1 << 20) + 1), json).statusCode());
            assertEquals(400, site.send("POST", "/mcp", ping, "Content-Type", "application/json",
                "MCP-Protocol-Version", "1999-01-01").statusCode());
            HttpResponse<String> stream = site.get("/mcp");
            assertEquals(405, stream.statusCode());
            assertEquals("POST", stream.headers().firstValue("Allow").orElseThrow());
        }
    }
}
