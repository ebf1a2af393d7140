package dev.podweft.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.SmallGraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplorerTest {

    private static Sites site;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        site = Sites.of(SmallGraph.annotated(), folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/map.css", "/episodes", "/episode/e_a", "/episode/a", "/episode/e_a/sources",
        "/concepts", "/concepts?kind=api", "/concept/c_api_io_uring", "/concept/postgres", "/concept/p_person_ada",
        "/concept/v_software_postgresql.18", "/timeline", "/gaps", "/search", "/search?q=tls", "/search?q=nosuchword",
        "/why?a=e_b&b=e_c", "/path?from=io_uring&to=TLS", "/assets/podweft.css", "/assets/icon.svg", "/api/v1",
        "/api/v1/concepts/api%2Fio_uring"})
    void answers(String address) throws Exception {
        HttpResponse<String> answer = site.get(address);
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Content-Security-Policy").orElseThrow()
            .matches(".*script-src 'self'; style-src 'self';.*"));
        assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"/nothing, 404", "/episode/nosuch, 404", "/concept/nosuch, 404", "/episode/e_a/other, 404",
        "/why?a=e_a, 400", "/episodes?from=x, 400", "/assets/Assets.class, 404", "/assets/..%2F..%2F..%2Fdev, 404",
        "/concept/s_Show, 404"})
    void saysWhatStoodInTheWay(String address, int status) throws Exception {
        HttpResponse<String> answer = site.get(address);
        assertEquals(status, answer.statusCode(), answer.body());
    }

    @Test
    void refusesWhatCannotBeDecoded() throws Exception {
        assertTrue(raw("GET /search?q=%zz", "Host: 127.0.0.1").startsWith("HTTP/1.1 400"));
    }

    private static String raw(String line, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", site.uri("/").getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.setSoTimeout(5000);
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"localhost, 200", "LOCALHOST:7420, 200", "127.0.0.1:1, 200", "[::1]:80, 200", "192.168.1.4, 200",
        "evil.example, 421", "127.0.0.1.evil.example, 421", "localhost.evil.example:80, 421", "'', 421"})
    void answersToItsOwnNamesOnly(String host, int status) throws IOException {
        assertTrue(raw("GET /api/v1", "Host: " + host).startsWith("HTTP/1.1 " + status), host);
    }

    @Test
    void sendsNothingAnewThatIsStillSo() throws Exception {
        HttpResponse<String> first = site.get("/api/v1/episodes");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = site.get("/api/v1/episodes", "If-None-Match", "\"other\", " + tag);
        assertEquals(List.of(304, ""), List.of(second.statusCode(), second.body()));
        assertEquals(200, site.get("/api/v1/episodes", "If-None-Match", "\"other\"").statusCode());
    }

    @Test
    void packsWhatIsLong() throws Exception {
        HttpResponse<byte[]> packed = site.bytes("/", "Accept-Encoding", "br, gzip");
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
        String unpacked = new String(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(),
            StandardCharsets.UTF_8);
        assertEquals(site.get("/").body(), unpacked);
        assertTrue(site.bytes("/", "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding").isEmpty());
    }

    @Test
    void readsOnly() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> answer = site.send(method, "/api/v1/episodes", "{}");
            assertEquals(405, answer.statusCode(), method);
            assertEquals("GET, HEAD", answer.headers().firstValue("Allow").orElseThrow());
        }
        HttpResponse<String> head = site.send("HEAD", "/episodes", "");
        assertEquals(List.of(200, ""), List.of(head.statusCode(), head.body()));
    }

    @Test
    void pagesThroughLists() throws Exception {
        HttpResponse<String> first = site.get("/api/v1/episodes?limit=2");
        assertTrue(first.body().startsWith("{\"offset\":0,\"limit\":2,\"next\":"), first.body());
        assertEquals("</api/v1/episodes?offset=2&limit=2>; rel=\"next\"",
            first.headers().firstValue("Link").orElseThrow());
        HttpResponse<String> last = site.get("/api/v1/episodes?offset=2&limit=2");
        assertTrue(last.body().startsWith("{\"offset\":2,\"limit\":2,\"items\":[{\"type\":\"episode\""));
        assertTrue(last.headers().firstValue("Link").isEmpty());
    }

    @Test
    void tellsProgramsOfProblemsAsOneStandardHasIt() throws Exception {
        HttpResponse<String> answer = site.get("/api/v1/concepts/postgers");
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"no concept is called"
            + " \\\"postgers\\\"; did you mean \\\"PostgreSQL\\\"?\",\"instance\":\"/api/v1/concepts/postgers\","
            + "\"candidates\":[{\"type\":\"concept\",\"id\":\"software/postgresql\",\"node\":\"c_software_postgresql\","
            + "\"name\":\"PostgreSQL\",\"page\":\"/concept/c_software_postgresql\"}]}", answer.body());
    }

    @Test
    void letsOtherOriginsReadOnlyWhereToldTo(@TempDir Path folder) throws Exception {
        Sites.write(SmallGraph.annotated(), folder);
        try (Sites open = Sites.with(
            new ExplorerOptions(folder, "127.0.0.1", 0, List.of("graph.example"), List.of("https://show.example")))) {
            HttpResponse<String> told = open.get("/api/v1", "Origin", "https://show.example");
            assertEquals("https://show.example", told.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
            assertTrue(open.get("/api/v1", "Origin", "https://other.example").headers()
                .firstValue("Access-Control-Allow-Origin").isEmpty());
            assertTrue(open.get("/episodes", "Origin", "https://show.example").headers()
                .firstValue("Access-Control-Allow-Origin").isEmpty());
        }
    }

    @Test
    void refusesLongAddressesAndValues() throws Exception {
        assertEquals(414, site.get("/search?q=" + "a".repeat(5000)).statusCode());
        assertEquals(400, site.get("/search?q=" + "a".repeat(500)).statusCode());
        assertFalse(site.get("/api/v1/episodes?limit=501").body().contains("items"));
    }

    @Test
    void takesManyHostileWordsInStride() throws Exception {
        for (String words : List.of("((((", "a*b?c[", "\\\\", "%00", "🦀🦀", "ﷺ", "\"'`")) {
            assertEquals(200, site.get("/search?q=" + Links.encoded(words)).statusCode(), words);
        }
    }
}
