package dev.podweft.map;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A line of text in a written SVG and the box it takes at most, by measures of its own that know nothing of the
 * product's table: the widest letter of each kind in the common fonts.
 */
record SvgText(int element, String words, double size, double left, double top, double right, double bottom) {

    static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    static List<Element> elements(Document document, String name) {
        return elements(document.getDocumentElement(), name);
    }

    static List<Element> elements(Element within, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList found = within.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** Returns all lines of all texts. */
    static List<SvgText> all(Document document) {
        List<SvgText> lines = new ArrayList<>();
        List<Element> texts = elements(document, "text");
        for (int i = 0; i < texts.size(); i++) {
            if (isHidden(texts.get(i))) {
                continue;
            }
            double y = Double.parseDouble(texts.get(i).getAttribute("y"));
            for (Node part = texts.get(i).getFirstChild(); part != null; part = part.getNextSibling()) {
                y += part instanceof Element line ? Double.parseDouble(line.getAttribute("dy")) : 0;
                lines.add(of(i, texts.get(i), part.getTextContent(), y));
            }
        }
        return lines;
    }

    /** Names without a place appear only when they are pointed at. */
    static boolean isHidden(Element text) {
        return (" " + text.getAttribute("class") + " ").contains(" u ");
    }

    private static SvgText of(int number, Element text, String words, double y) {
        double size = Double.parseDouble(text.getAttribute("font-size"));
        boolean strong = text.getAttribute("font-weight").equals("700");
        double width = words.codePoints().mapToDouble(SvgText::ems).sum() * size * (strong ? 1.12 : 1);
        double x = Double.parseDouble(text.getAttribute("x"));
        boolean centered = (" " + text.getAttribute("class") + " ").contains(" c ");
        double left = centered ? x - width / 2 : x;
        return new SvgText(number, words, size, left, y - 0.93 * size, left + width, y + 0.24 * size);
    }

    /** Letters of about one width, and that width, at least as wide as in DejaVu Sans, Verdana, Arial and Roboto. */
    private static final Map<String, Double> WIDTHS = Map.of("ijl'|IJ", 0.31, " .,:;!", 0.4, "ft-/()[]{}\"", 0.42,
        "r", 0.43, "cksvxyz_", 0.605, "EFLSTYZBPKRXVUAC?*", 0.74, "w&<>=+~#", 0.845, "mMW@%…", 1.01);

    private static double ems(int c) {
        for (Map.Entry<String, Double> width : WIDTHS.entrySet()) {
            if (width.getKey().indexOf(c) >= 0) {
                return width.getValue();
            }
        }
        if (c < 128) {
            return Character.isUpperCase(c) ? 0.79 : 0.645;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return c < 0x2000 ? 0.7 : c < 0x2E80 ? 1 : 1.3;
    }

    boolean overlaps(SvgText other) {
        return element != other.element && left < other.right && other.left < right
            && top < other.bottom && other.top < bottom;
    }

    /** Returns every pair of lines of different texts that stand on one another. */
    static List<String> overlaps(List<SvgText> lines) {
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (lines.get(i).overlaps(lines.get(j))) {
                    overlaps.add(lines.get(i) + " on " + lines.get(j));
                }
            }
        }
        return overlaps;
    }
}
