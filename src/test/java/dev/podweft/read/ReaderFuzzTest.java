package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Sources of every format, damaged in ways drawn from a seed: each is read or refused in one line, and soon.
 *
 * <p>For a long run: {@code mvn test -Dtest=ReaderFuzzTest -Dpodweft.fuzz.seconds=600}. To see one case again:
 * {@code -Dpodweft.fuzz.first=SEED -Dpodweft.fuzz.seconds=0}.
 */
class ReaderFuzzTest {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final long SLOWEST_MILLIS = 5_000;
    private static final int USUAL_CASES = 1_500;
    private static final List<String> TOKENS = List.of("<![CDATA[", "]]>", "<item>", "</item>", "<entry>", "<!--",
        "-->",
        "&", "&amp;", "&#x0;", "&#99999999;", "&lt;p&gt;", "\"", "'", "<", ">", "/>", "{", "}", "[", "]", ",", ":",
        "\\",
        "\n---\n", "\r", "\t", ";", "|", "<?xml version='1.0' encoding='UTF-16'?>", "<!DOCTYPE x [<!ENTITY a 'b'>]>",
        "\u0000", "\uFEFF", "\uD800", "\u2028", "<rss>", "</channel>", "xmlns:a='http://www.w3.org/2005/Atom'", "- ",
        "> ",
        "title:", "+++\n", "99999999999999999999", "-1", "1e999", "\"title\":", "null", "<script>", "<pre>",
        "<ul><li>");

    private final List<byte[]> seeds = seeds();

    private static List<byte[]> seeds() {
        List<String> texts = new ArrayList<>();
        ReadersTest all = new ReadersTest();
        for (SourceReaderContract contract : List.of(all.new JsonFeed(), all.new Json(), all.new YtDlp(),
                all.new ChaptersOfAnEpisode(), all.new Opml(), all.new Schedule(), all.new Table(), all.new Markdown(),
                all.new WebPage(), all.new WordPress(), new FeedReaderTest(), new JsonLinesReaderTest(),
                new ListingReaderTest())) {
            texts.add(contract.good());
        }
        BrokenFeedsTest.brokenFeeds().forEach(feed -> texts.add((String) feed.get()[1]));
        List<byte[]> seeds = new ArrayList<>(texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList());
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/read"))) {
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return seeds;
    }

    @Test
    void readsOrRefusesWhateverItIsGiven(TestReporter reporter) {
        long seconds = Long.getLong("podweft.fuzz.seconds", -1);
        long first = Long.getLong("podweft.fuzz.first", 1);
        long end = System.nanoTime() + Duration.ofSeconds(Math.max(0, seconds)).toNanos();
        AtomicLong seed = new AtomicLong(first);
        try {
            assertTimeoutPreemptively(Duration.ofSeconds(Math.max(0, seconds) + 300), () -> {
                while (seconds < 0 ? seed.get() < first + USUAL_CASES : seed.get() == first
                    || System.nanoTime() < end) {
                    read(seed.get());
                    seed.incrementAndGet();
                }
            });
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed.get() + ": " + DateNotes.shown(String.valueOf(e), 300), e);
        }
        reporter.publishEntry("cases", String.valueOf(seed.get() - first));
        assertTrue(seed.get() > first);
    }

    private void read(long seed) throws IOException {
        byte[] bytes = damaged(new Random(seed));
        long start = CPU.getCurrentThreadCpuTime();
        try {
            ReadResult result = Sources.read(SourceText.of("in/fuzz", bytes));
            result.records().forEach(ReaderFuzzTest::check);
            result.problems().forEach(ReaderFuzzTest::check);
        } catch (ReadException e) {
            assertTrue(e.getMessage().startsWith("in/fuzz:") && e.getMessage().indexOf('\n') < 0, e.getMessage());
        }
        long millis = (CPU.getCurrentThreadCpuTime() - start) / 1_000_000;
        assertTrue(millis < SLOWEST_MILLIS, "took " + millis + " ms");
    }

    private static void check(SourceRecord record) {
        assertEquals("in/fuzz", record.location().file());
        assertTrue(record.title().stream().noneMatch(title -> title.isEmpty() || title.indexOf('\n') >= 0));
    }

    private static void check(Problem problem) {
        assertEquals(-1, problem.message().indexOf('\n'), problem.message());
        assertTrue(problem.message().length() < 700, problem.message());
    }

    private byte[] damaged(Random random) throws IOException {
        byte[] bytes = seeds.get(random.nextInt(seeds.size()));
        int times = 1 + random.nextInt(8);
        for (int i = 0; i < times && bytes.length > 0; i++) {
            bytes = damagedOnce(random, bytes);
        }
        return bytes.length == 0 ? new byte[] {'x'} : bytes;
    }

    private byte[] damagedOnce(Random random, byte[] bytes) throws IOException {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
        byte[] token = TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(10)) {
            case 0 -> Arrays.copyOf(bytes, from);
            case 1 -> spliced(bytes, from, to, new byte[0]);
            case 2 -> spliced(bytes, from, from, token);
            case 3 -> spliced(bytes, from, to, token);
            case 4 -> spliced(bytes, from, from, repeated(token, 1 + random.nextInt(2000)));
            case 5 -> spliced(bytes, from, from, Arrays.copyOfRange(bytes, from, bytes.length));
            case 6 -> spliced(bytes, from, from + 1, new byte[] {(byte) random.nextInt(256)});
            case 7 -> spliced(bytes, from, bytes.length, seeds.get(random.nextInt(seeds.size())));
            case 8 -> new String(bytes, StandardCharsets.UTF_8).getBytes(
                Charset.forName(List.of("UTF-16", "UTF-16LE", "windows-1252", "ISO-2022-JP").get(random.nextInt(4))));
            default -> random.nextInt(4) == 0 ? gzip(bytes) : spliced(bytes, from, to, token);
        };
    }

    private static byte[] repeated(byte[] token, int times) {
        byte[] all = new byte[token.length * times];
        for (int i = 0; i < all.length; i++) {
            all[i] = token[i % token.length];
        }
        return all;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(between);
        out.write(bytes, to, bytes.length - to);
        return out.size() > 300_000 ? Arrays.copyOf(out.toByteArray(), 300_000) : out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
