package dev.podweft.read;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Writes HTML as text, with its breaks not yet tidied. For one thread, used once. */
final class HtmlWriter implements NodeVisitor {

    /** Stands for a blank that begins a line of code, so that tidying keeps it. */
    static final char INDENT = '\ue000';

    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl",
        "blockquote", "pre", "table", "hr", "figure");
    private static final Set<String> LINES = Set.of("div", "li", "tr", "dt", "dd", "br", "section", "article",
        "header", "footer", "aside", "main", "figcaption", "center", "details", "summary");
    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "head", "iframe", "svg",
        "button", "select", "textarea");

    private final StringBuilder text = new StringBuilder();
    private final Set<String> links = new LinkedHashSet<>();
    private final boolean blocks;
    private int unseen;
    private int items;
    private int code;
    private int bulletEnd = -1;

    /** Creates one for HTML that has elements which break lines ({@code blocks}); without any, its lines stay lines. */
    HtmlWriter(boolean blocks) {
        this.blocks = blocks;
    }

    void write(Element root) {
        NodeTraversor.traverse(this, root);
    }

    String text() {
        return text.toString();
    }

    /** Returns the targets of the links, each once. */
    Set<String> links() {
        return links;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && unseen == 0) {
            String whole = words.getWholeText();
            text.append(code > 0 ? indented(whole) : blocks ? whole.replaceAll("\\s+", " ") : whole);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private static String indented(String lines) {
        StringBuilder kept = new StringBuilder(lines.replace("\r", "").replace("\t", "    "));
        boolean start = true;
        for (int i = 0; i < kept.length(); i++) {
            start = kept.charAt(i) == '\n' || start && kept.charAt(i) == ' ';
            if (start && kept.charAt(i) == ' ') {
                kept.setCharAt(i, INDENT);
            }
        }
        return kept.toString();
    }

    private void open(Element element) {
        String name = element.normalName();
        unseen += UNSEEN.contains(name) ? 1 : 0;
        code += name.equals("pre") ? 1 : 0;
        breakAround(name);
        if (name.equals("li")) {
            items++;
            text.append(bullet(element));
            bulletEnd = text.length();
        } else if ((name.equals("td") || name.equals("th")) && !endsWithBreak() && !endsWith(" | ")) {
            text.append(" | ");
        }
        String target = name.equals("a") ? element.attr("href").strip() : "";
        if (target.startsWith("http://") || target.startsWith("https://")) {
            links.add(target);
        }
    }

    private static String bullet(Element item) {
        boolean numbered = item.parent() != null && item.parent().normalName().equals("ol");
        return numbered ? item.elementSiblingIndex() + 1 + ". " : "- ";
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            unseen -= UNSEEN.contains(name) ? 1 : 0;
            code -= name.equals("pre") ? 1 : 0;
            items -= name.equals("li") ? 1 : 0;
            if (!name.equals("br")) {
                breakAround(name);
            }
        }
    }

    private void breakAround(String name) {
        boolean paragraph = PARAGRAPHS.contains(name);
        if (!paragraph && !LINES.contains(name) || text.length() == bulletEnd) {
            return;
        }
        if (paragraph && items == 0) {
            text.append("\n\n");
        } else if (name.equals("br") || !endsWithBreak()) {
            text.append('\n');
        }
    }

    private boolean endsWith(String end) {
        return text.length() >= end.length() && text.substring(text.length() - end.length()).equals(end);
    }

    private boolean endsWithBreak() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end == 0 || text.charAt(end - 1) == '\n';
    }
}
