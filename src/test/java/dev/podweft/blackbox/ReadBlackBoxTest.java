package dev.podweft.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadBlackBoxTest {

    private static final String FEED = "<rss><channel><title>Loop</title><item><title>On Redis & Kafka</title></item>\n"
        + "<item/></channel></rss>";

    @TempDir
    private Path folder;

    @Test
    void tellsWhatInputsHold() throws IOException {
        Path file = Files.writeString(folder.resolve("feed.xml"), FEED);
        assertEquals("     1  feed        " + file + "\n"
            + "note    " + file + ":1: an item that is not well-formed XML found (a bare '&'); read as it was meant; "
            + "tell the feed's publisher\n"
            + "skipped " + file + ":2: an item without title, text and address found; expected at least one of them; "
            + "left out; fetch the feed again\n1 entry in 1 file\n",
            Run.podweft("read", file.toString()).ends(0).out());
    }

    @Test
    void writesEntriesThatItReadsAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("feed.xml"), FEED);
        String json = Run.podweft("read", "--json", file.toString()).ends(0).out();
        Path again = Files.writeString(folder.resolve("again.jsonl"), json);
        assertTrue(json.contains("\"title\":\"On Redis & Kafka\""), json);
        assertTrue(Run.podweft("read", again.toString()).ends(0).out().contains("     1  json-lines  " + again));
    }

    @Test
    void buildsFromAnAddress() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", exchange -> {
            byte[] bytes = FEED.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
            String cache = folder.resolve("cache").toString();
            String out = folder.resolve("graphs").toString();
            assertTrue(Run.podweft("build", address, "--cache", cache, "-o", out).ends(2).err()
                .startsWith("podweft: " + address + ": an address on this machine or in a private network found"));
            Run.podweft("build", address, "--cache", cache, "--allow-private", "-o", out).ends(0);
            Run.podweft("build", address, "--cache", cache, "--offline", "-o", out).ends(0);
            assertTrue(Files.readString(folder.resolve("graphs/podweft.json")).contains(address));
        } finally {
            server.stop(0);
        }
    }
}
