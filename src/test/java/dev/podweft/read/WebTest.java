package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, fetched from a server of this machine that misbehaves in every way that hosts do. */
class WebTest {

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Answers one question. */
    private interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    private void at(String path, Answer answer) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().toString());
            try (exchange) {
                answer.give(exchange);
            }
        });
    }

    private static Answer text(String text) {
        return exchange -> send(exchange, 200, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static Answer redirect(String to) {
        return exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            send(exchange, 302, new byte[0]);
        };
    }

    private static String feed(String frame, String... titles) {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\" "
            + "xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel>"
            + "<title>Loop</title>" + frame);
        for (String title : titles) {
            feed.append("<item><title>").append(title).append("</title></item>\n");
        }
        return feed.append("</channel></rss>").toString();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private FetchOptions options() {
        return FetchOptions.of(folder.resolve("cache")).withPrivateToo(true)
            .withLimits(new FetchOptions.Limits(Duration.ofSeconds(2), Duration.ofMillis(700), 100_000, 5))
            .withPace(new FetchOptions.Pace(4, Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(20)));
    }

    private List<String> titles(String... inputs) {
        return titles(new Web(options()).fetch(List.of(inputs)));
    }

    private static List<String> titles(Web.Fetched fetched) {
        return new Sources().read(fetched.paths()).records().stream().map(r -> r.title().orElse("")).toList();
    }

    private String refusal(String path) {
        String message = assertThrows(ReadException.class, () -> titles(address(path))).getMessage();
        assertTrue(message.startsWith(address(path) + ":"), message);
        assertEquals(-1, message.indexOf('\n'));
        return message;
    }

    @Test
    void readsAFeedUnderItsAddress() {
        at("/feed", text(feed("", "One", "Two")));
        ReadResult result = new Sources().read(new Web(options()).fetch(List.of(address("/feed"))).paths());
        assertEquals(address("/feed") + ":1", result.records().get(0).location().toString());
        assertEquals(2, result.records().size());
    }

    @Test
    void asksOnlyForWhatChanged() {
        AtomicInteger unchanged = new AtomicInteger();
        at("/feed", exchange -> {
            if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "Fri, 25 Apr 2025 08:00:00 GMT".equals(exchange.getRequestHeaders()
                    .getFirst("If-Modified-Since"))) {
                unchanged.incrementAndGet();
                send(exchange, 304, new byte[0]);
            } else {
                exchange.getResponseHeaders().add("ETag", "\"v1\"");
                exchange.getResponseHeaders().add("Last-Modified", "Fri, 25 Apr 2025 08:00:00 GMT");
                send(exchange, 200, feed("", "One").getBytes(StandardCharsets.UTF_8));
            }
        });
        assertEquals(titles(address("/feed")), titles(address("/feed")));
        assertEquals(1, unchanged.get());
        assertEquals(2, asked.size());
        assertEquals(List.of("One"), titles(new Web(options().withOffline(true)).fetch(List.of(address("/feed")))));
        assertEquals(2, asked.size());
    }

    @Test
    void followsRedirectsAndPages() {
        at("/old", redirect("/new"));
        at("/new", text(feed("<atom:link rel='next' href='/two?p=2'/>", "One")));
        at("/two", text(feed("<atom:link rel='next' href='/new'/><atom:link rel='next' href='/old'/>", "Two")));
        assertEquals(List.of("One", "Two"), titles(address("/old")).stream().sorted().toList());
    }

    @Test
    void endsAFeedOfEndlessPages() {
        at("/p", exchange -> {
            int page = Integer.parseInt(exchange.getRequestURI().getQuery());
            text(feed("<atom:link rel='next' href='/p?" + (page + 1) + "'/>", "T" + page)).give(exchange);
        });
        Web.Fetched fetched = new Web(options()).fetch(List.of(address("/p?1")));
        assertEquals(5, titles(fetched).size());
        assertTrue(fetched.problems().get(0).message().startsWith("more than 5 pages"));
    }

    @Test
    void saysInOneLineWhatWentWrong() {
        at("/gone", exchange -> send(exchange, 410, new byte[0]));
        at("/missing", exchange -> send(exchange, 404, "<html>no</html>".getBytes(StandardCharsets.UTF_8)));
        at("/page", text("<!DOCTYPE html><html><body>Hello</body></html>"));
        at("/circle", redirect("/circle"));
        at("/nowhere", exchange -> send(exchange, 302, new byte[0]));
        at("/odd", redirect("http://[bad"));
        assertTrue(refusal("/gone").contains("410 (gone)"));
        assertTrue(refusal("/missing").contains("404 (not found)"));
        assertTrue(refusal("/page").contains("a web page"));
        assertTrue(refusal("/circle").contains("redirects"));
        assertTrue(refusal("/nowhere").contains("302"));
        assertTrue(refusal("/odd").contains("an address that is none"));
    }

    @Test
    void triesAgainAndThenTakesWhatItHas() {
        AtomicInteger count = new AtomicInteger();
        at("/feed", exchange -> {
            int number = count.incrementAndGet();
            exchange.getResponseHeaders().add("Retry-After", "3600");
            send(exchange, number == 3 ? 200 : number % 2 == 0 ? 429 : 503,
                number == 3 ? feed("", "One").getBytes(StandardCharsets.UTF_8) : new byte[0]);
        });
        assertEquals(List.of("One"), titles(address("/feed")));
        Web.Fetched stale = new Web(options()).fetch(List.of(address("/feed")));
        assertEquals(List.of("One"), titles(stale));
        assertTrue(stale.problems().get(0).message().contains("what was fetched last is read"));
        assertEquals(6, count.get());
    }

    @Test
    void endsOnAHostThatDripsOrIsSilent() {
        at("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 1000 && over.getCount() > 0; i++) {
                    out.write('x');
                    out.flush();
                    await(50);
                }
            }
        });
        at("/silent", exchange -> await(5_000));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertTrue(refusal("/drip").contains("no whole answer within"));
            assertTrue(refusal("/silent").contains("no "));
        });
    }

    private void await(int milliseconds) throws IOException {
        try {
            over.await(milliseconds, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void refusesWhatIsTooLargeOrBreaksOff() {
        at("/large", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1000; i++) {
                exchange.getResponseBody().write(new byte[1000]);
            }
        });
        at("/short", exchange -> {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write("<rss>".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        });
        assertTrue(refusal("/large").contains("more than 100000 bytes"));
        assertTrue(refusal("/short").contains("no answer found") || refusal("/short").contains("no whole answer"));
    }

    @Test
    void readsAnswersPackedWithGzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(feed("", "One").getBytes(StandardCharsets.UTF_8));
        }
        at("/feed", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            send(exchange, 200, packed.toByteArray());
        });
        assertEquals(List.of("One"), titles(address("/feed")));
    }

    @Test
    void readsAllFeedsOfAListAndTellsWhichItCouldNot() throws IOException {
        StringBuilder list = new StringBuilder("<opml><body><outline text='a'>");
        for (int i = 0; i < 20; i++) {
            at("/f" + i, text(feed("", "T" + (10 + i))));
            list.append("<outline type='rss' xmlUrl='" + address("/f" + i) + "'/>\n");
        }
        list.append("<outline type='rss' xmlUrl='" + address("/lost") + "'/></outline></body></opml>");
        at("/list", text(list.toString()));
        Web.Fetched fetched = new Web(options()).fetch(List.of(address("/list")));
        assertEquals(20, titles(fetched).size());
        assertEquals(address("/list") + ":21: " + address("/lost") + ": the answer 404 (not found) found; expected "
            + "a feed; "
            + "check the address", fetched.problems().get(0).toString());
    }

    @Test
    void readsTheFeedThatAPageNames() {
        at("/", text("<!DOCTYPE html><html><head><link rel='alternate' type='application/rss+xml' "
            + "href='feed'></head></html>"));
        at("/feed", text(feed("", "One")));
        assertEquals(List.of("One"), titles(address("/")));
    }

    @Test
    void fetchesNothingPrivateThatAFeedNames() throws IOException {
        Path list = Files.writeString(folder.resolve("list.opml"), "<opml><body><outline type='rss' xmlUrl='"
            + address("/secret") + "'/>\n<outline type='rss' xmlUrl='file:///etc/passwd'/></body></opml>");
        at("/secret", text(feed("", "Secret")));
        Web.Fetched fetched = new Web(options()).fetch(List.of(list.toString()));
        assertEquals(List.of(), asked);
        assertEquals(2, fetched.problems().size());
        assertTrue(fetched.problems().get(0).message().contains("private network"), fetched.problems().toString());
        assertTrue(fetched.problems().get(1).message().contains("'file:'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/x", "http://localhost:1/", "http://10.1.2.3/",
        "http://169.254.169.254/latest/meta-data", "http://[::1]/", "http://0/", "http://2130706433/",
        "http://[::ffff:127.0.0.1]/", "http://[fd00::1]/", "http://[64:ff9b::7f00:1]/", "http://100.64.0.1/",
        "http://192.168.0.1/", "http://0x7f.0.0.1/"})
    void opensNothingPrivateUnasked(String address) {
        String message = assertThrows(ReadException.class,
            () -> new Web(options().withPrivateToo(false)).fetch(List.of(address))).getMessage();
        assertTrue(message.contains("private network") || message.contains("http or https")
            || message.contains("is not known") || message.contains("without a host"), message);
    }

    @Test
    void followsNoRedirectIntoAPrivateNetwork() {
        at("/feed", redirect("http://10.0.0.1/feed"));
        assertTrue(refusal("/feed").contains("private network"));
        at("/file", redirect("file:///etc/passwd"));
        assertTrue(refusal("/file").contains("'file:'"));
    }

    @Test
    void doesNotTrustABrokenCache() throws IOException {
        at("/feed", text(feed("", "One")));
        Path file = new Web(options()).fetch(List.of(address("/feed"))).paths().get(0);
        Files.writeString(file, "garbage");
        assertEquals(List.of("One"), titles(address("/feed")));
    }

    @Test
    void keepsPasswordsToItself() {
        AtomicInteger allowed = new AtomicInteger();
        at("/feed", exchange -> {
            boolean known = "Basic bWU6cHc=".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            allowed.addAndGet(known ? 1 : 0);
            send(exchange, known ? 200 : 401, feed("", "One").getBytes(StandardCharsets.UTF_8));
        });
        Web.Fetched fetched = new Web(options()).fetch(List.of(address("/feed").replace("//", "//me:pw@")));
        assertEquals(address("/feed"), new Sources().read(fetched.paths()).files().get(0).name());
        assertEquals(1, allowed.get());
    }
}
