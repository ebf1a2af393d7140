package dev.podweft.web;

import dev.podweft.Podweft;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * The Model Context Protocol, one message in, at most one message out, whatever carries them. Keeps nothing between
 * messages. Safe to share between threads.
 */
final class Protocol implements McpStatelessServerTransport {

    static final List<String> VERSIONS = List.of(ProtocolVersions.MCP_2024_11_05, ProtocolVersions.MCP_2025_03_26,
        ProtocolVersions.MCP_2025_06_18, ProtocolVersions.MCP_2025_11_25);

    private static final String EPISODES = "podweft://episodes";
    private static final String SCHEME = "podweft://";
    private static final String INSTRUCTIONS = "Answers about the episodes of technical podcasts from a knowledge graph"
        + " that was woven from their show notes. Every answer carries its evidence: the sentence, the file and line,"
        + " and the second of the episode. What the notes do not say, this does not know.";

    private final McpJsonMapper mapper = new JacksonMcpJsonMapper(Json.MAPPER);
    private final AssistantTools tools;
    private McpStatelessServerHandler handler;

    Protocol(AssistantTools tools) {
        this.tools = tools;
        var server = McpServer.sync(this).serverInfo("podweft", Podweft.VERSION)
            .instructions(INSTRUCTIONS)
            .capabilities(ServerCapabilities.builder().tools(false).resources(false, false).build())
            .jsonMapper(mapper).jsonSchemaValidator(new Lenient()).immediateExecution(true)
            .tools(tools.all().stream().map(this::tool).toList())
            .resources(new SyncResourceSpecification(Resource.builder(EPISODES, "episodes")
                .description("All episodes, the newest first.").mimeType(Answer.JSON).build(),
                (context, request) -> read(request)))
            .resourceTemplates(template("episode", "An episode: its notes, chapters, sources, and what it mentions."),
                template("concept", "A concept: its episodes, versions, and what stands near it."));
        server.build();
    }

    private SyncToolSpecification tool(AssistantTool tool) {
        Tool described = Tool.builder(tool.name(), Schemas.of(tool.arguments())).title(tool.title())
            .description(tool.description())
            .outputSchema(Schemas.lists(tool.lists().toArray(String[]::new)))
            .annotations(ToolAnnotations.builder().title(tool.title()).readOnlyHint(true).destructiveHint(false)
                .idempotentHint(true).openWorldHint(false).build())
            .build();
        return new SyncToolSpecification(described, (context, request) -> tools.call(tool, request.arguments()));
    }

    private SyncResourceTemplateSpecification template(String kind, String description) {
        return new SyncResourceTemplateSpecification(ResourceTemplate.builder(SCHEME + kind + "/{node}", kind)
            .description(description + " {node} is the field \"node\" of an answer.").mimeType(Answer.JSON).build(),
            (context, request) -> read(request));
    }

    private ReadResourceResult read(ReadResourceRequest request) {
        String[] parts = request.uri().substring(SCHEME.length()).split("/", 2);
        String id = parts.length > 1
            ? URLDecoder.decode(parts[1].replace("+", "%2B"), StandardCharsets.UTF_8) : "";
        try {
            return ReadResourceResult.builder(List.of(TextResourceContents
                .builder(request.uri(), tools.resource(parts[0], id)).mimeType(Answer.JSON).build())).build();
        } catch (WebException missing) {
            throw McpError.RESOURCE_NOT_FOUND.apply(request.uri());
        }
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler newHandler) {
        handler = newHandler;
    }

    @Override
    public List<String> protocolVersions() {
        return VERSIONS;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    /** Returns the answer to {@code message}, if it asks for one. */
    Optional<String> answer(String message) {
        try {
            JSONRPCMessage read = McpSchema.deserializeJsonRpcMessage(mapper, message);
            if (read instanceof JSONRPCRequest request) {
                return Optional.of(mapper.writeValueAsString(
                    handler.handleRequest(McpTransportContext.EMPTY, request).block()));
            }
            if (read instanceof JSONRPCNotification notification) {
                handler.handleNotification(McpTransportContext.EMPTY, notification).block();
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.of(broken());
        }
    }

    /** Returns what is answered to a message that cannot be read: no one can tell whose id it had. */
    private static String broken() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", McpSchema.JSONRPC_VERSION);
        answer.put("id", null);
        answer.put("error", Map.of("code", McpSchema.ErrorCodes.PARSE_ERROR,
            "message", "not a JSON-RPC message: one JSON object on one line was expected"));
        return Json.text(answer);
    }

    /** Lets everything pass: the tools check what they take, and tests check what they give. */
    private static final class Lenient implements JsonSchemaValidator {
        @Override
        public ValidationResponse validate(Map<String, Object> schema, Object content) {
            return ValidationResponse.asValid(null);
        }
    }
}
