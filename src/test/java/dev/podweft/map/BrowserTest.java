package dev.podweft.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.podweft.graph.AnnotatedGraph;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The map and its page in Chromium, from disk and without a network; left out where there is no Chromium. */
class BrowserTest {

    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome");

    private static final AnnotatedGraph SHOW = new MapLayout().place(SampleGraphs.show());

    @TempDir
    private static Path folder;

    private static Playwright playwright;

    private static Browser browser;

    private final List<String> troubles = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> program = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .flatMap(place -> PROGRAMS.stream().map(name -> Path.of(place, name))).filter(Files::isExecutable)
            .findFirst();
        assumeTrue(program.isPresent(), "no Chromium here, so no map is opened in one: apt-get install chromium");
        playwright = Playwright.create(new Playwright.CreateOptions()
            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program.get())
            .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        StringBuilder page = new StringBuilder();
        new MapPage(MapOptions.DEFAULTS).write(SHOW, TopicMap.title(SHOW), page);
        Files.writeString(folder.resolve("map.html"), page);
        Files.writeString(folder.resolve("map.svg"), TopicMapTest.draw(SHOW));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private Page open(String file, ColorScheme colours) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1200, 900)
            .setColorScheme(colours).setOffline(true));
        Page page = context.newPage();
        page.onPageError(troubles::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text());
            }
        });
        page.navigate(folder.resolve(file).toUri().toString());
        return page;
    }

    private static Object violations(Page page) throws IOException {
        try (InputStream in = BrowserTest.class.getResourceAsStream(AXE)) {
            page.evaluate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return page.evaluate("async () => (await axe.run()).violations.map(v => v.id + ': ' + v.help + ' '"
            + " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | '))");
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void axeFindsNothingAgainstThePage(ColorScheme colours) throws IOException {
        try (Page page = open("map.html", colours)) {
            assertEquals(List.of(), violations(page));
        }
        assertEquals(List.of(), troubles);
    }

    @Test
    void axeFindsNothingAgainstTheMapWithinAPage() throws IOException {
        Files.writeString(folder.resolve("within.html"), "<!DOCTYPE html><html lang=\"en\"><title>A show</title>"
            + "<main><h1>A show</h1>" + Files.readString(folder.resolve("map.svg")) + "</main></html>");
        try (Page page = open("within.html", ColorScheme.LIGHT)) {
            assertEquals(List.of(), violations(page));
        }
    }

    @Test
    void findsAConceptAndGoesThere() {
        try (Page page = open("map.html", ColorScheme.LIGHT)) {
            page.fill("#words", "io_ur");
            page.keyboard().press("Enter");
            assertEquals("io_uring", page.evaluate("document.activeElement.querySelector('title').textContent"
                + ".split('\\n')[0]"));
            assertTrue(width(page) < 0.5 * Double.parseDouble(page.getAttribute("#map svg", "width")));
        }
        assertEquals(List.of(), troubles);
    }

    @Test
    void zoomsByKeyboardWheelAndButtons() {
        try (Page page = open("map.html", ColorScheme.LIGHT)) {
            double whole = width(page);
            page.focus("#map");
            page.keyboard().press("+");
            assertTrue(width(page) < whole);
            page.keyboard().press("0");
            assertEquals(whole, width(page), 0.1);
            page.hover("#map");
            page.mouse().wheel(0, -300);
            page.waitForCondition(() -> width(page) < whole);
            page.click("#whole");
            assertEquals(whole, width(page), 0.1);
        }
        assertEquals(List.of(), troubles);
    }

    @Test
    void showsWaysToNeighboursAndTheFocus() {
        try (Page page = open("map.svg", ColorScheme.LIGHT)) {
            page.keyboard().press("Tab");
            page.focus("a.p >> nth=3");
            assertEquals("inline", page.evaluate("getComputedStyle(document.activeElement.querySelector('.w')).display"));
            assertEquals("none", page.evaluate("getComputedStyle(document.querySelector('a.p:not(:focus) .w')).display"));
        }
    }

    private static double width(Page page) {
        return Double.parseDouble(page.getAttribute("#map svg", "viewBox").split(" ")[2]);
    }
}
