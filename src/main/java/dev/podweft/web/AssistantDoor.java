package dev.podweft.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The assistants' protocol over HTTP ("streamable HTTP"), without sessions: one message a request. Made ready when the
 * first assistant comes. Safe to share between threads.
 */
final class AssistantDoor {

    private static final int LARGEST = 1 << 20;

    private final AssistantTools tools;
    private Protocol protocol;

    AssistantDoor(AssistantTools tools) {
        this.tools = tools;
    }

    Answer answer(HttpExchange exchange, Hosts hosts) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        String origin = headers.getFirst("Origin");
        if (origin != null && !hosts.isOwn(origin)) {
            throw WebException.of(403, "pages of " + origin + " may not speak to assistants' tools here");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            throw WebException.of(405, "assistants POST their messages here; there is no stream to listen to");
        }
        String type = Optional.ofNullable(headers.getFirst("Content-Type")).orElse("").toLowerCase(Locale.ROOT);
        if (!type.split(";")[0].strip().equals(Answer.JSON)) {
            throw WebException.of(415, "a message must be " + Answer.JSON);
        }
        String version = headers.getFirst("MCP-Protocol-Version");
        if (version != null && !Protocol.VERSIONS.contains(version)) {
            throw WebException.badRequest("this speaks versions " + String.join(", ", Protocol.VERSIONS));
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw WebException.of(413, "a message may have at most " + LARGEST + " bytes");
        }
        return protocol().answer(new String(body, StandardCharsets.UTF_8))
            .map(json -> Answer.of(200, Answer.JSON, json)).orElseGet(() -> Answer.of(202, Answer.JSON, ""));
    }

    private synchronized Protocol protocol() {
        if (protocol == null) {
            protocol = new Protocol(tools);
        }
        return protocol;
    }
}
