package dev.podweft.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The frame around every view: head, search, ways to the other views, foot.
 *
 * @param title of the view, for the browser's window and history
 * @param here the address of the main view that this belongs to, or nothing
 * @param words what stands in the search field
 * @param body writes the view itself
 */
record Page(String title, String here, String words, Consumer<Html> body) {

    private static final Map<String, String> VIEWS = new LinkedHashMap<>();

    static {
        VIEWS.put("/", "Map");
        VIEWS.put("/episodes", "Episodes");
        VIEWS.put("/concepts", "Concepts");
        VIEWS.put("/timeline", "Timeline");
        VIEWS.put("/gaps", "Gaps");
    }

    static Page of(String title, String here, Consumer<Html> body) {
        return new Page(title, here, "", body);
    }

    Answer answer(int status) {
        Html html = new Html();
        html.open("html", "lang", "en");
        head(html);
        html.open("body");
        html.element("a", "Skip to the content", "class", "skip", "href", "#main");
        top(html);
        html.open("main", "id", "main", "tabindex", "-1");
        body.accept(html);
        html.close();
        foot(html);
        html.close().close();
        return Answer.of(status, Answer.HTML, "<!doctype html>\n" + html);
    }

    private void head(Html html) {
        html.open("head").open("meta", "charset", "utf-8")
            .element("title", title.equals("Podweft") ? title : title + " · Podweft")
            .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
            .open("meta", "name", "color-scheme", "content", "light dark")
            .open("link", "rel", "icon", "href", "/assets/icon.svg", "type", "image/svg+xml")
            .open("link", "rel", "stylesheet", "href", "/assets/podweft.css");
        if (here.equals("/")) {
            html.open("link", "rel", "stylesheet", "href", "/map.css")
                .open("script", "src", "/assets/map.js", "defer", "").close();
        }
        html.open("script", "src", "/assets/podweft.js", "defer", "").close().close();
    }

    private void top(Html html) {
        html.open("header", "class", "top").open("div", "class", "bar")
            .element("a", "Podweft", "class", "brand", "href", "/");
        html.open("form", "role", "search", "action", "/search", "class", "find")
            .element("label", "Search episodes and concepts", "for", "q", "class", "unseen")
            .open("input", "id", "q", "name", "q", "type", "search", "autocomplete", "off", "maxlength", "400",
                "placeholder", "Search episodes and concepts", "spellcheck", "false", "value", words)
            .element("button", "Search", "type", "submit")
            .close();
        html.open("nav", "aria-label", "Views").open("ul");
        VIEWS.forEach((address, name) -> {
            html.open("li");
            if (address.equals(here)) {
                html.element("a", name, "href", address, "aria-current", "page");
            } else {
                html.link(address, name);
            }
            html.close();
        });
        html.close().close().close().close();
    }

    private static void foot(Html html) {
        html.open("footer").open("p")
            .text("Woven from show notes by Podweft; every link keeps the words it came from. For programs: ")
            .link("/api/v1/openapi.json", "the JSON interface").text("; for assistants: ")
            .element("code", "/mcp").text(".").close().close();
    }
}
