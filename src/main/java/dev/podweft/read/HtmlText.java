package dev.podweft.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Notes as text: paragraphs parted by a blank line, list items on lines of their own, link texts in place.
 *
 * @param links the targets of its links and the addresses in its text, each once, in the order they stand
 */
record HtmlText(String text, List<String> links) {

    private static final Pattern TAG = Pattern.compile("<(?:/?[A-Za-z][^<>]*|!--.*?--)>", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\x0B\\f\\u00a0]+");
    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl",
        "blockquote", "pre", "table", "hr", "figure");
    private static final Set<String> LINES = Set.of("div", "li", "tr", "dt", "dd", "br", "section", "article",
        "header", "footer", "aside", "main", "figcaption");
    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "head", "iframe");

    /** Returns what a reader of {@code source} sees, which is HTML or plain text. */
    static HtmlText of(String source) {
        if (!TAG.matcher(source).find()) {
            String text = tidy(source.indexOf('&') < 0 ? source : Parser.unescapeEntities(source, false));
            return new HtmlText(text, Links.in(text));
        }
        Writer writer = new Writer();
        NodeTraversor.traverse(writer, Jsoup.parseBodyFragment(source).body());
        String text = tidy(writer.text.toString());
        writer.links.addAll(Links.in(text));
        return new HtmlText(text, List.copyOf(writer.links));
    }

    /** Returns the text on one line, as a title is wanted. */
    static String line(String source) {
        return of(source).text().replaceAll("\\s+", " ").strip();
    }

    private static String tidy(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            String tidy = BLANKS.matcher(line).replaceAll(" ").strip();
            if (!tidy.isEmpty() || !lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
                lines.add(tidy);
            }
        }
        return String.join("\n", lines).strip();
    }

    /** Writes nodes as they come. For one traversal. */
    private static final class Writer implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private final Set<String> links = new LinkedHashSet<>();
        private int unseen;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words && unseen == 0) {
                boolean kept = node.parent() instanceof Element parent && parent.normalName().equals("pre");
                text.append(kept ? words.getWholeText() : words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
                open(element);
            }
        }

        private void open(Element element) {
            unseen += UNSEEN.contains(element.normalName()) ? 1 : 0;
            breakAround(element.normalName());
            if (element.normalName().equals("li")) {
                text.append("- ");
            }
            String target = element.normalName().equals("a") ? element.attr("href").strip() : "";
            if (target.startsWith("http://") || target.startsWith("https://")) {
                links.add(target);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                unseen -= UNSEEN.contains(element.normalName()) ? 1 : 0;
                if (!element.normalName().equals("br")) {
                    breakAround(element.normalName());
                }
            }
        }

        private void breakAround(String name) {
            if (PARAGRAPHS.contains(name)) {
                text.append("\n\n");
            } else if (LINES.contains(name) && (name.equals("br") || !endsWithBreak())) {
                text.append('\n');
            }
        }

        private boolean endsWithBreak() {
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            return end == 0 || text.charAt(end - 1) == '\n';
        }
    }
}
