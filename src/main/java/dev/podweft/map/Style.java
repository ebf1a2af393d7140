package dev.podweft.map;

import dev.podweft.map.Palette.Theme;
import java.util.List;

/** The style sheet of the map: one set of classes, each colour for light and for dark. Stateless. */
final class Style {

    private static final String SHAPES = """
        .pw{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans","DejaVu Sans",sans-serif}
        .pw text{unicode-bidi:isolate}
        .pw .c{text-anchor:middle;paint-order:stroke;stroke-width:3px;stroke-linejoin:round}
        .pw .h{stroke-width:1.2px}
        .pw .d{stroke-width:1.2px}
        .pw .q{stroke-width:1.6px}
        .pw .l,.pw .x,.pw .e{fill:none;stroke-linecap:round}
        .pw .l{stroke-width:1.3px}
        .pw .x{stroke-width:1px;stroke-dasharray:5 4}
        .pw .e{stroke-width:1px;stroke-dasharray:1 3.5}
        .pw .p:hover text,.pw .p:focus-visible text{text-decoration:underline}
        .pw .f{stroke-width:1.5px}
        .pw a{cursor:pointer;outline:none}
        """;

    private Style() {
    }

    /** Returns the rules; {@code hues} by the numbers of their classes. */
    static String sheet(List<Integer> hues) {
        return SHAPES + rules(hues, Theme.LIGHT)
            + "@media (prefers-color-scheme:dark){\n" + rules(hues, Theme.DARK) + "}\n";
    }

    private static String rules(List<Integer> hues, Theme theme) {
        boolean light = theme == Theme.LIGHT;
        String ink = Palette.hex(light ? Palette.INK : Palette.CHALK);
        String paper = Palette.hex(sea(theme));
        String link = light ? "#7d8794" : "#8b95a3";
        StringBuilder rules = new StringBuilder();
        rules.append(rule("sea", "fill:" + paper)).append(rule("t", "fill:" + ink))
            .append(rule("m", "fill:" + Palette.hex(muted(theme)))).append(rule("c", "fill:" + ink))
            .append(rule("o", "fill:" + Palette.hex(quiet(theme))))
            .append(rule("l", "stroke:" + link + ";stroke-opacity:.55"))
            .append(rule("x", "stroke:" + link + ";stroke-opacity:.4"))
            .append(rule("e", "stroke:" + link + ";stroke-opacity:.75"))
            .append(rule("f", "fill:none;stroke:" + ink))
            .append(".pw .p:hover .d,.pw .p:hover .q,.pw .p:focus-visible .d,.pw .p:focus-visible .q{stroke:" + ink
                + ";stroke-width:3px}\n");
        for (int k = 0; k < hues.size(); k++) {
            rules.append(land(k, hues.get(k), theme));
        }
        return rules.toString();
    }

    private static String land(int k, int hue, Theme theme) {
        String group = "k" + k + " .";
        String ground = Palette.hex(Palette.ground(hue, theme));
        String dot = Palette.hex(Palette.dot(hue, theme));
        return rule(group + "h", "fill:" + ground + ";stroke:" + Palette.hex(Palette.coast(hue, theme)))
            + rule(group + "c", "stroke:" + ground)
            + rule(group + "n", "fill:" + Palette.hex(Palette.name(hue, theme)))
            + rule(group + "d", "fill:" + dot + ";stroke:" + ground)
            + rule(group + "q", "fill:" + Palette.hex(sea(theme)) + ";stroke:" + dot);
    }

    static int sea(Theme theme) {
        return theme == Theme.LIGHT ? Palette.PAPER : Palette.NIGHT;
    }

    /** Returns the colour of secondary words on the sea. */
    static int muted(Theme theme) {
        return theme == Theme.LIGHT ? 0x59616C : 0xA4ACB7;
    }

    /** Returns the colour of the episodes' names. */
    static int quiet(Theme theme) {
        return theme == Theme.LIGHT ? 0x4A525C : 0xB9C0C9;
    }

    private static String rule(String style, String declarations) {
        return ".pw ." + style + "{" + declarations + "}\n";
    }
}
