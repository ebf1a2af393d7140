package dev.podweft.cli;

import dev.podweft.Podweft;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs every query once and says nothing, so that the launcher can record which classes they load. */
@Command(name = "rehearse", hidden = true, description = "Run every query once, without a word.")
final class RehearseCommand implements Callable<Integer> {

    private static final String LINE = "{\"id\": 1, \"title\": \"Postgres 17\", \"description\": \"0:00 io_uring\"}\n";

    private static final String LINES = LINE
        + "{\"id\": 2, \"title\": \"Backups\", \"date\": \"2024-10-18\", \"description\": \"Postgres 16, Linux\"}\n";

    private final Supplier<Podweft> podweft;

    @Option(names = {"-g", "--graph"}, defaultValue = "graphs")
    private Path folder;

    RehearseCommand(Supplier<Podweft> podweft) {
        this.podweft = podweft;
    }

    @Override
    public Integer call() throws IOException {
        rehearse("--help");
        rehearse("no-such-command");
        if (Files.exists(folder.resolve(Podweft.GRAPH_FILE))) {
            ask(Podweft.open(folder));
        }
        rehearse("tag", "--each");
        askLarge();
        return Failure.DONE;
    }

    /** Asks a corpus of two episodes that was built as if it were large: of such a one other classes answer. */
    private void askLarge() throws IOException {
        Path scratch = Files.createTempDirectory("podweft-rehearsal");
        try {
            Path listing = Files.writeString(scratch.resolve("listing.jsonl"), LINES);
            String built = scratch.resolve("graph").toString();
            rehearse("build", listing.toString(), "-o", built, "--large-from", "1", "--quiet");
            rehearse("related", "Postgres 17", "--graph", built);
            rehearse("related", "--text", "Postgres", "--json", "--graph", built);
            rehearse("search", "Postgres", "--graph", built);
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void ask(AnnotatedGraph graph) {
        List<Node.Episode> episodes = graph.graph().nodes(Node.Episode.class);
        List<Node.Topic> topics = graph.graph().nodes(Node.Topic.class);
        if (episodes.isEmpty() || topics.isEmpty()) {
            return;
        }
        String episode = busiest(graph, episodes);
        String topic = busiest(graph, topics);
        List<List<String>> questions = List.of(List.of("episodes"), List.of("related", episode),
            List.of("related", episode, "--diverse"), List.of("related", "--text", topic),
            List.of("concept", topic), List.of("concept", "no such concept"), List.of("search", "network socket"),
            List.of("path", topic, episode), List.of("explain", episode), List.of("explain", episode, topic),
            List.of("find", topic), List.of("timeline", topic), List.of("trends"), List.of("gaps"),
            List.of("coverage", topic), List.of("learn", topic), List.of("guests"));
        for (List<String> question : questions) {
            for (String form : List.of("--quiet", "--json")) {
                String[] arguments = new String[question.size() + 3];
                question.toArray(arguments);
                arguments[question.size()] = form;
                arguments[question.size() + 1] = "--graph";
                arguments[question.size() + 2] = folder.toString();
                rehearse(arguments);
            }
        }
    }

    /** Returns the node with the most edges: it makes a query go the most ways. */
    private static String busiest(AnnotatedGraph graph, List<? extends Node> nodes) {
        return nodes.stream().map(Node::id)
            .max(Comparator.comparingInt(id -> graph.graph().edgesOf(id).size())).orElseThrow();
    }

    private void rehearse(String... arguments) {
        Surroundings silence = new Surroundings(new ByteArrayInputStream(LINE.getBytes(StandardCharsets.UTF_8)),
            OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), 100, false, false, true);
        new Main(silence, podweft).run(arguments);
    }
}
