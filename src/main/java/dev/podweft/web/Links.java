package dev.podweft.web;

import dev.podweft.graph.Node;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** The addresses of the explorer's views. Stateless. */
final class Links {

    private Links() {
    }

    /** Returns the page of a node. */
    static String to(Node node) {
        if (node instanceof Node.Episode) {
            return "/episode/" + encoded(node.id());
        }
        return node instanceof Node.Show ? "/episodes" : "/concept/" + encoded(node.id());
    }

    /** Returns the place of a minute on an episode's page. */
    static String to(Node.Episode episode, OptionalInt second) {
        boolean known = second.isPresent() && episode.chapters().stream()
            .anyMatch(chapter -> chapter.second() == second.getAsInt());
        return to(episode) + (known ? "#" + anchor(second.getAsInt()) : "");
    }

    static String anchor(int second) {
        return "t" + second;
    }

    static String sources(Node.Episode episode) {
        return to(episode) + "/sources";
    }

    static String why(Node from, Node to) {
        return "/why?a=" + encoded(from.id()) + "&b=" + encoded(to.id());
    }

    static String path(Node from, Node to) {
        return "/path?from=" + encoded(from.id()) + "&to=" + encoded(to.id());
    }

    static String search(String words) {
        return "/search?q=" + encoded(words);
    }

    /** Returns the address of the recording at {@code second}, in the way that its host understands. */
    static String minute(String url, int second) {
        if (url.contains("youtube.com/watch") || url.contains("youtu.be/")) {
            return url + (url.contains("?") ? "&" : "?") + "t=" + second + "s";
        }
        return url.contains("#") ? url : url + "#t=" + second;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
