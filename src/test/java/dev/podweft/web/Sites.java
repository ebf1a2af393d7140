package dev.podweft.web;

import dev.podweft.Podweft;
import dev.podweft.export.JsonGraphExporter;
import dev.podweft.graph.AnnotatedGraph;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An explorer over a graph folder, and a client that asks it. */
final class Sites implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final Explorer explorer;
    final List<String> told = Collections.synchronizedList(new ArrayList<>());

    private Sites(ExplorerOptions options) throws IOException {
        explorer = Explorer.start(options, told::add);
    }

    static Sites at(Path folder) throws IOException {
        return new Sites(ExplorerOptions.of(folder));
    }

    static Sites with(ExplorerOptions options) throws IOException {
        return new Sites(options);
    }

    static Sites of(AnnotatedGraph graph, Path folder) throws IOException {
        write(graph, folder);
        return at(folder);
    }

    /** Writes as a build does: beside it, then into its place. */
    static void write(AnnotatedGraph graph, Path folder) throws IOException {
        StringBuilder json = new StringBuilder();
        new JsonGraphExporter().write(graph, json);
        Path fresh = Files.writeString(folder.resolve("fresh"), json);
        Files.move(fresh, folder.resolve(Podweft.GRAPH_FILE), StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
    }

    URI uri(String address) {
        return URI.create(explorer.address()).resolve(address);
    }

    HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String address, String... headers) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri(address)).headers(headers).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> send(String method, String address, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(address))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        explorer.close();
    }
}
