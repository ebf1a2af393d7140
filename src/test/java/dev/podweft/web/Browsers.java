package dev.podweft.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
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

/** The system's Chromium, if there is one; and pages that note whatever goes wrong in them. */
final class Browsers implements AutoCloseable {

    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    private Browsers(Path program) {
        playwright = Playwright.create(new Playwright.CreateOptions()
            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program)
            .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /** Starts the browser; where there is none, the tests are left out. */
    static Browsers start() {
        Optional<Path> program = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .flatMap(folder -> PROGRAMS.stream().map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable).findFirst();
        assumeTrue(program.isPresent(), "no Chromium here, so nothing is tried in a browser: apt-get install chromium");
        return new Browsers(program.get());
    }

    /** Opens a page of a width, light or dark. */
    Page page(int width, ColorScheme colours) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
            .setViewportSize(width, 900).setColorScheme(colours));
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
        page.onDialog(dialog -> {
            troubles.add("a dialog says " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    /** Holds that nothing went wrong since the last time, and closes the pages. */
    void calm() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> since = List.copyOf(troubles);
        troubles.clear();
        assertEquals(List.of(), since);
    }

    /** Returns what axe finds against the page, a line for each kind of thing. */
    static List<String> violations(Page page) throws IOException {
        try (InputStream in = Browsers.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            page.evaluate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object found = page.evaluate("async () => (await axe.run()).violations.map(v => v.id + ': '"
            + " + v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary).join(' | '))");
        return ((List<?>) found).stream().map(Object::toString).toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
