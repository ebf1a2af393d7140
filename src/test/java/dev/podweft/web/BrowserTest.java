package dev.podweft.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a newcomer does with the explorer of the first show, in a real browser. */
class BrowserTest {

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    private static final List<String> VIEWS = List.of("/", "/episodes", "/episode/2025-10-03",
        "/episode/2024-05-20/sources", "/concepts", "/concept/io_uring", "/timeline", "/gaps", "/search?q=postgres",
        "/search?q=nosuchword", "/why?a=2025-10-03&b=2024-09-02", "/path?from=io_uring&to=TLS");

    private static Browsers browsers;
    private static Sites site;

    @BeforeAll
    static void start() throws IOException {
        browsers = Browsers.start();
        site = Sites.at(Path.of("graphs"));
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
            browsers.close();
        }
    }

    @AfterEach
    void nothingWentWrong() {
        browsers.calm();
    }

    private static Page open(String address) {
        Page page = browsers.page(DESK, ColorScheme.LIGHT);
        page.navigate(site.uri(address).toString());
        return page;
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void findsAnEpisodeOnATopicAndLearnsWhyAnotherIsLikeIt() {
        Page page = open("/");
        page.keyboard().press("/");
        page.keyboard().type("asynchronous io");
        Locator first = page.locator("#suggestions li").first();
        assertThat(first).containsText("synchronous");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/search\\?q=asynchronous"));
        page.locator(".hits a.title", new Page.LocatorOptions().setHasText("Asynchronous IO in Postgres 18")).click();
        assertThat(page.locator("h1")).hasText("Asynchronous IO in Postgres 18");
        page.getByText("Why these two").first().click();
        assertThat(page.locator("h2").first()).containsText("They are alike");
        page.goBack();
        assertThat(page.locator("h1")).hasText("Asynchronous IO in Postgres 18");
    }

    @Test
    void followsAMinuteLink() {
        Page page = open("/concept/io_uring");
        page.locator("a.minute").first().click();
        assertThat(page).hasURL(Pattern.compile("/episode/.+#t\\d+$"));
        assertThat(page.locator("li:target")).containsText("io_uring");
    }

    @Test
    void goesFromTheMapToAConcept() {
        Page page = open("/");
        page.locator(".map a[href='/concept/c_software_postgresql']").click();
        assertThat(page.locator("h1")).hasText("PostgreSQL");
    }

    @Test
    void choosesASuggestionByKeyboardAlone() {
        Page page = open("/episodes");
        page.keyboard().press("/");
        page.keyboard().type("io_uring");
        assertThat(page.locator("#suggestions li").first()).isVisible();
        page.keyboard().press("ArrowDown");
        assertEquals("suggestion-0", page.locator("#q").getAttribute("aria-activedescendant"));
        String name = page.locator("#suggestions li span").first().textContent();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(name);
    }

    @Test
    void reachesTheContentByTheFirstKey() {
        Page page = open("/concepts");
        page.keyboard().press("Tab");
        assertThat(link(page, "Skip to the content")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void zoomsAndMovesTheMap() {
        Page page = open("/");
        Locator svg = page.locator(".map svg");
        String whole = svg.getAttribute("viewBox");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoom in")).click();
        String near = svg.getAttribute("viewBox");
        assertFalse(near.equals(whole));
        page.keyboard().press("ArrowRight");
        assertFalse(svg.getAttribute("viewBox").equals(near));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Whole map")).click();
        assertEquals(Double.parseDouble(whole.split(" ")[2]),
            Double.parseDouble(svg.getAttribute("viewBox").split(" ")[2]), 0.1);
    }

    @Test
    void tellsAStrangerOfAnErrorWhatToDo() {
        Page page = open("/concepts");
        page.locator("#q").fill("nosuchword");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Nothing has the words “nosuchword”");
        link(page, "all concepts").click();
        assertThat(page.locator("h1")).hasText("Concepts");
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void isOpenToAll(int width, ColorScheme colours) throws IOException {
        Page page = browsers.page(width, colours);
        for (String view : VIEWS) {
            page.navigate(site.uri(view).toString());
            assertEquals(List.of(), Browsers.violations(page), view);
        }
    }

    @Test
    void neverScrollsSidewaysOnAPhone() {
        Page page = browsers.page(PHONE, ColorScheme.DARK);
        for (String view : VIEWS) {
            page.navigate(site.uri(view).toString());
            Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertEquals(0, over, view);
        }
    }

    @Test
    void showsHostileWordsAsText(@TempDir Path folder) throws IOException {
        String words = String.join("\n", HostileNotesTest.corpus());
        try (Sites hostile = Sites.of(HostileNotesTest.graph(words), folder)) {
            Page page = browsers.page(DESK, ColorScheme.LIGHT);
            for (String view : List.of("/", "/episode/e_x", "/concept/c_x", "/why?a=e_x&b=e_y", "/timeline")) {
                page.navigate(hostile.uri(view).toString());
                page.evaluate("document.querySelectorAll('main a').forEach(a => a.dispatchEvent(new"
                    + " MouseEvent('mouseover')))");
            }
            page.navigate(hostile.uri("/episode/e_x").toString());
            assertTrue(page.locator(".notes").textContent().contains("<script>alert(1)</script>"));
        }
    }
}
