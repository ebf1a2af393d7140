package dev.podweft.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The explorer of a graph folder: pages for a browser, JSON for programs, and the assistants' protocol, over HTTP.
 *
 * <pre>{@code
 * try (Explorer explorer = Explorer.start(ExplorerOptions.of(Path.of("graphs")), message -> { })) {
 *     System.out.println(explorer.address());
 * }
 * }</pre>
 *
 * <p>Reads only. Takes up a new build within about a second, without dropping a request. Closing it lets requests that
 * are under way end, for at most two seconds. Safe to share between threads.
 */
public final class Explorer implements AutoCloseable {

    private static final int THREADS = 16;
    private static final int MOST_WAITING = 512;
    private static final int BACKLOG = 256;
    private static final int LOOK_EVERY_MS = 700;
    private static final int GRACE_SECONDS = 2;

    private final HttpServer server;
    private final Front front;
    private final List<ExecutorService> threads;

    private Explorer(HttpServer server, Front front, List<ExecutorService> threads) {
        this.server = server;
        this.front = front;
        this.threads = threads;
    }

    /**
     * Starts to listen; {@code tell} gets a line when a new build was taken up, or could not be.
     *
     * @throws IOException where the folder holds no graph that can be read, or the port is taken
     */
    public static Explorer start(ExplorerOptions options, Consumer<String> tell) throws IOException {
        limit();
        LiveSite live = new LiveSite(options.folder(), Site::warm, tell);
        HttpServer server = HttpServer.create(
            new InetSocketAddress(InetAddress.getByName(options.host()), options.port()), BACKLOG);
        ThreadPoolExecutor workers = (ThreadPoolExecutor) Executors.newFixedThreadPool(THREADS, named("explorer"));
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(named("explorer-watch"));
        AssistantDoor assistants = new AssistantDoor(new AssistantTools(() -> live.now().ask()));
        Front front = new Front(live, options, assistants, () -> workers.getQueue().size() > MOST_WAITING);
        server.createContext("/", front);
        server.setExecutor(workers);
        server.start();
        watch.execute(() -> live.now().warm());
        watch.scheduleWithFixedDelay(live::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
        return new Explorer(server, front, List.of(watch, workers));
    }

    /** Bounds what one client can hold on to; whoever starts the process may have said otherwise. */
    private static void limit() {
        setUnlessSet("sun.net.httpserver.nodelay", "true");
        setUnlessSet("sun.net.httpserver.maxReqTime", "10");
        setUnlessSet("sun.net.httpserver.maxRspTime", "30");
        setUnlessSet("sun.net.httpserver.idleInterval", "30");
        setUnlessSet("sun.net.httpserver.maxReqHeaders", "64");
        setUnlessSet("sun.net.httpserver.maxReqHeaderSize", "32768");
        setUnlessSet("jdk.httpserver.maxConnections", "1024");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Returns where it is, such as {@code http://127.0.0.1:7420/}. */
    public String address() {
        InetSocketAddress bound = server.getAddress();
        String host = bound.getAddress().isAnyLocalAddress() ? "127.0.0.1" : bound.getAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort() + "/";
    }

    @Override
    public void close() {
        front.shut(GRACE_SECONDS);
        server.stop(0);
        threads.forEach(ExecutorService::shutdownNow);
    }
}
