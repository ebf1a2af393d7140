package dev.podweft.web;

import dev.podweft.Podweft;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a running explorer a fixed number of times a second, and tells how long the answers took, counted from when each
 * question was due, so that waiting behind a slow answer counts. Run by hand: address, graph folder, rate, seconds.
 */
final class ExplorerLoad {

    private static final int WARM_SECONDS = 5;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<URI> questions = new ArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    private ExplorerLoad(String address, AnnotatedGraph graph) {
        List<Node.Episode> episodes = graph.graph().nodes(Node.Episode.class);
        List<Node.Topic> topics = graph.graph().nodes(Node.Topic.class);
        Random random = new Random(7);
        for (int i = 0; i < 4000; i++) {
            Node.Episode episode = episodes.get(random.nextInt(episodes.size()));
            Node.Topic topic = topics.get(random.nextInt(topics.size()));
            String other = topics.get(random.nextInt(topics.size())).label();
            List<String> views = List.of("/", "/episodes", "/timeline", "/assets/podweft.css", Links.to(episode),
                Links.to(episode), Links.to(topic), Links.to(topic), Links.search(topic.label() + " " + other),
                "/api/v1/search?limit=8&q=" + Links.encoded(other), "/api/v1/episodes/" + episode.id() + "/related");
            questions.add(URI.create(address).resolve(views.get(i % views.size())));
        }
    }

    public static void main(String[] arguments) throws IOException {
        ExplorerLoad load = new ExplorerLoad(arguments[0], Podweft.open(Path.of(arguments[1])));
        int rate = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        load.run(rate, WARM_SECONDS);
        load.failures.set(0);
        long start = System.nanoTime();
        double[] millis = load.run(rate, seconds);
        double took = (System.nanoTime() - start) / 1e9;
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "{\"asked\":%d,\"perSecond\":%.1f,\"failed\":%d,\"p50ms\":%.2f,\"p90ms\":%.2f,"
            + "\"p99ms\":%.2f,\"p999ms\":%.2f,\"maxMs\":%.2f}%n", millis.length, millis.length / took,
            load.failures.get(), at(millis, 0.5), at(millis, 0.9), at(millis, 0.99), at(millis, 0.999), at(millis, 1));
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }

    private double[] run(int rate, int seconds) {
        double[] millis = new double[rate * seconds];
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < millis.length; i++) {
            long due = start + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int number = i;
            answers.add(client.sendAsync(HttpRequest.newBuilder(questions.get(i % questions.size())).build(),
                HttpResponse.BodyHandlers.ofByteArray()).handle((answer, failed) -> {
                    millis[number] = (System.nanoTime() - due) / 1e6;
                    if (failed != null || answer.statusCode() != 200) {
                        failures.incrementAndGet();
                    }
                    return null;
                }));
        }
        answers.forEach(CompletableFuture::join);
        return millis;
    }
}
