package dev.podweft.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The door: lets in what may be asked, and sends answers with the headers that keep them harmless. Safe to share
 * between threads.
 */
final class Front implements HttpHandler {

    private static final int LONGEST_ADDRESS = 4096;
    private static final int MOST_INSIDE = 1024;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
        + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Semaphore room = new Semaphore(MOST_INSIDE, true);
    private final LiveSite live;
    private final Hosts hosts;
    private final List<String> origins;
    private final AssistantDoor assistants;
    private final BooleanSupplier busy;

    Front(LiveSite live, ExplorerOptions options, AssistantDoor assistants, BooleanSupplier busy) {
        this.live = live;
        this.hosts = new Hosts(options);
        this.origins = options.origins();
        this.assistants = assistants;
        this.busy = busy;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        boolean entered = room.tryAcquire();
        try {
            send(exchange, entered ? answer(exchange) : plain(503, "the explorer is stopping"));
        } catch (IOException gone) {
            exchange.close();
            throw gone;
        } finally {
            if (entered) {
                room.release();
            }
        }
    }

    /** Lets nobody in any more, and waits for those inside, for at most so many seconds. */
    void shut(int seconds) {
        try {
            room.tryAcquire(MOST_INSIDE, seconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong inside becomes an answer, too. */
    private Answer answer(HttpExchange exchange) {
        FutureTask<Answer> task = new FutureTask<>(() -> decide(exchange));
        task.run();
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return plain(503, "the explorer is stopping");
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof WebException trouble
                ? plain(trouble.status(), trouble.getMessage())
                : plain(500, "something that should not happen did: " + failed.getCause());
        }
    }

    private Answer decide(HttpExchange exchange) throws IOException {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
        if (!hosts.allow(host)) {
            return plain(421, "this explorer does not answer to the name \"" + host
                + "\"; start it with --allow-host to let it");
        }
        if (busy.getAsBoolean()) {
            return plain(503, "too many requests wait; try again in a second");
        }
        if (exchange.getRequestURI().toString().length() > LONGEST_ADDRESS) {
            return plain(414, "an address may have at most " + LONGEST_ADDRESS + " characters");
        }
        Request request = Request.of(exchange.getRequestURI());
        if (request.path().equals(List.of("mcp"))) {
            return assistants.answer(exchange, hosts);
        }
        String method = exchange.getRequestMethod();
        boolean asks = method.equals("GET") || method.equals("HEAD");
        return asks ? live.now().answer(request)
            : live.now().trouble(request, WebException.of(405, "only GET and HEAD: the explorer changes nothing"));
    }

    private static Answer plain(int status, String message) {
        return Problem.answer(WebException.of(status, message), "");
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Vary", "Accept-Encoding, Origin");
        answer.headers().forEach(headers::set);
        share(exchange, headers);
        if (answer.status() == 405) {
            headers.set("Allow", exchange.getRequestURI().getPath().equals("/mcp") ? "POST" : "GET, HEAD");
        }
        if (answer.status() == 503) {
            headers.set("Retry-After", "1");
        }
        boolean kept = answer.status() == 200 && !exchange.getRequestMethod().equals("POST");
        headers.set("Cache-Control", kept ? "no-cache" : "no-store");
        if (kept) {
            headers.set("ETag", answer.tag());
        }
        if (kept && matches(exchange.getRequestHeaders().getFirst("If-None-Match"), answer.tag())) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            sendBody(exchange, answer);
        }
    }

    /** Lets pages of other origins read, where the one who started the explorer said so. */
    private void share(HttpExchange exchange, Headers headers) {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (origin != null && origins.contains(origin) && exchange.getRequestURI().getPath().startsWith("/api/")) {
            headers.set("Access-Control-Allow-Origin", origin);
            headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }

    private static boolean matches(String asked, String tag) {
        return asked != null && (asked.strip().equals("*") || List.of(asked.split("\\s*,\\s*")).stream()
            .anyMatch(one -> one.strip().replaceFirst("^W/", "").equals(tag.replaceFirst("^W/", ""))));
    }

    private static void sendBody(HttpExchange exchange, Answer answer) throws IOException {
        boolean packs = answer.isWorthPacking() && takesPacked(exchange.getRequestHeaders());
        byte[] bytes = packs ? answer.packed() : answer.body();
        if (packs) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        boolean empty = exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(bytes.length));
        }
        exchange.sendResponseHeaders(answer.status(), empty ? -1 : bytes.length);
        if (!empty) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    private static boolean takesPacked(Headers headers) {
        String accepted = headers.getFirst("Accept-Encoding");
        return accepted != null && accepted.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }
}
