package dev.podweft.map;

import dev.podweft.map.Palette.Theme;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The style sheet of the map: classes only, so that light and dark are one file. Stateless. */
final class Style {

    static final String FONTS =
        "\"Helvetica Neue\",Helvetica,Arial,\"Liberation Sans\",\"DejaVu Sans\",sans-serif";

    private static final Map<String, String> SHAPES = new TreeMap<>(Map.ofEntries(
        Map.entry("c", "text-anchor:middle;paint-order:stroke;stroke-width:3px;stroke-linejoin:round"),
        Map.entry("n", "paint-order:stroke;stroke-width:5px;stroke-linejoin:round"),
        Map.entry("w1", "fill:none;stroke-width:30px;stroke-linejoin:round"),
        Map.entry("w2", "fill:none;stroke-width:18px;stroke-linejoin:round"),
        Map.entry("w3", "fill:none;stroke-width:8px;stroke-linejoin:round"),
        Map.entry("s", "fill:none;stroke-width:1.6px;stroke-linejoin:round"),
        Map.entry("b1", "fill:none;stroke-width:3px;stroke-linejoin:round"),
        Map.entry("b2", "fill:none;stroke-width:1.1px;stroke-dasharray:7 3 1.5 3"),
        Map.entry("v", "fill:none;pointer-events:none;stroke-width:22px;stroke-linejoin:round;stroke-opacity:.32"),
        Map.entry("r1", "fill:none;stroke-width:4px;stroke-linecap:round"),
        Map.entry("r2", "fill:none;stroke-width:2.2px;stroke-linecap:round"),
        Map.entry("l", "fill:none;stroke-width:1.1px;stroke-linecap:round"),
        Map.entry("x", "fill:none;stroke-width:1.2px;stroke-dasharray:6 5"),
        Map.entry("e", "fill:none;stroke-width:1px;stroke-dasharray:1 3;stroke-linecap:round"),
        Map.entry("w", "fill:none;stroke-width:2px;stroke-linejoin:round;display:none;pointer-events:none"),
        Map.entry("b", "text-anchor:middle;paint-order:stroke;stroke-width:3px;stroke-linejoin:round"),
        Map.entry("j", "text-anchor:end"),
        Map.entry("h", "fill:none;stroke-width:3px;stroke-linecap:round"),
        Map.entry("z", "fill:none;stroke-width:2.6px;stroke-dasharray:9 5;stroke-linecap:round"),
        Map.entry("u", "display:none"),
        Map.entry("d", "stroke-width:1.3px"),
        Map.entry("q", "stroke-width:1.6px"),
        Map.entry("f", "fill:none;stroke-width:1.6px"),
        Map.entry("p2", "fill:none;stroke-width:1px")));

    private static final String LIVE = """
        .pw{font-family:%s}
        .pw text{unicode-bidi:isolate}
        .pw a{cursor:pointer}
        .pw a:focus{outline:none}
        .pw a:focus-visible{outline:3px solid;outline-offset:2px;border-radius:3px}
        .pw .p:hover text,.pw .p:focus-visible text{text-decoration:underline}
        .pw .p:hover .u,.pw .p:focus .u,.pw .p:target .u{display:inline}
        .pw .p:hover .w,.pw .p:focus .w,.pw .p:target .w{display:inline}
        .pw .g:hover .v,.pw .g:target .v{stroke-width:30px;stroke-opacity:.6}
        """.formatted(FONTS);

    /** Understood by newer viewers only, and so by itself: others leave it out. */
    private static final String NEWER = """
        .pw:has(.p:hover) .roads,.pw:has(.p:focus-visible) .roads{opacity:.3}
        .pw:has(.g:hover) .g:not(:hover),.pw:has(.g:target) .g:not(:target){opacity:.45}
        """;

    private Style() {
    }

    static String of(MapOptions.Look look, List<Integer> hues) {
        return switch (look) {
            case VIEWER -> sheet(hues);
            case LIGHT -> plain(hues, Theme.LIGHT);
            case DARK -> plain(hues, Theme.DARK);
        };
    }

    /** Returns the rules for viewers that know their user's theme; {@code hues} by the numbers of their classes. */
    static String sheet(List<Integer> hues) {
        StringBuilder rules = new StringBuilder(LIVE);
        SHAPES.forEach((style, declarations) -> rules.append(rule(".pw .", style, declarations)));
        colours(hues, Theme.LIGHT).forEach((style, value) -> rules.append(rule(".pw .", style, value)));
        rules.append(live(Theme.LIGHT)).append("@media (prefers-color-scheme:dark){\n");
        colours(hues, Theme.DARK).forEach((style, value) -> rules.append(rule(".pw .", style, value)));
        return rules.append(live(Theme.DARK)).append("}\n").append(NEWER).toString();
    }

    /** Returns the rules of one theme, for what is printed: one class a rule, nothing that moves. */
    static String plain(List<Integer> hues, Theme theme) {
        StringBuilder rules = new StringBuilder(".pw{font-family:" + FONTS + "}\n");
        SHAPES.forEach((style, declarations) -> rules.append(rule(".", style, declarations)));
        colours(hues, theme).forEach((style, value) -> rules.append(rule(".", style, value)));
        return rules.toString();
    }

    private static String live(Theme theme) {
        String ink = Palette.hex(theme == Theme.LIGHT ? Palette.INK : Palette.CHALK);
        return ".pw .p:hover .d,.pw .p:hover .q,.pw .p:focus .d,.pw .p:focus .q{stroke:" + ink + ";stroke-width:3px}\n"
            + ".pw a:focus-visible{outline-color:" + ink + "}\n";
    }

    private static Map<String, String> colours(List<Integer> hues, Theme theme) {
        boolean light = theme == Theme.LIGHT;
        String ink = Palette.hex(light ? Palette.INK : Palette.CHALK);
        String paper = Palette.hex(paper(theme));
        String water = light ? "#8fb2c8" : "#3f6078";
        Map<String, String> rules = new TreeMap<>();
        rules.put("paper", "fill:" + paper);
        rules.put("sea", "fill:" + Palette.hex(sea(theme)));
        rules.put("p2", "stroke:" + (light ? "#9fb0bd" : "#4a5866"));
        rules.put("t", "fill:" + ink);
        rules.put("m", "fill:" + Palette.hex(muted(theme)));
        rules.put("w1", "stroke:" + water + ";stroke-opacity:.14");
        rules.put("w2", "stroke:" + water + ";stroke-opacity:.2");
        rules.put("w3", "stroke:" + water + ";stroke-opacity:.35");
        rules.put("s", "stroke:" + (light ? "#5f7f95" : "#7f9db3"));
        rules.put("b1", "stroke:" + (light ? "#ffffff" : "#0f1318"));
        rules.put("b2", "stroke:" + (light ? "#7b7f86" : "#8d949e"));
        rules.put("r1", "stroke:" + (light ? "#b39a6d" : "#17191d"));
        rules.put("r2", "stroke:" + (light ? "#fff3d6" : "#a8946a"));
        rules.put("l", "stroke:" + (light ? "#8d8778" : "#8b8778") + ";stroke-opacity:.75");
        rules.put("x", "stroke:" + (light ? "#6b7c8a" : "#8ba0b3") + ";stroke-opacity:.55");
        rules.put("e", "stroke:" + (light ? "#6c7480" : "#9aa3ae"));
        rules.put("w", "stroke:" + ink + ";stroke-opacity:.8");
        rules.put("f", "stroke:" + ink);
        rules.put("b", "stroke:" + paper);
        rules.put("z", "stroke:" + (light ? "#c2185b" : "#ff77a8"));
        for (int k = 0; k < hues.size(); k++) {
            land(k, hues.get(k), theme, rules);
        }
        return rules;
    }

    private static void land(int k, int hue, Theme theme, Map<String, String> rules) {
        String ground = Palette.hex(Palette.ground(hue, theme));
        String dot = Palette.hex(Palette.dot(hue, theme));
        String ink = Palette.hex(theme == Theme.LIGHT ? Palette.INK : Palette.CHALK);
        rules.put("g" + k, "fill:" + ground);
        rules.put("v" + k, "stroke:" + Palette.hex(Palette.coast(hue, theme)));
        rules.put("c" + k, "fill:" + ink + ";stroke:" + ground);
        rules.put("o" + k, "fill:" + Palette.hex(quiet(theme)) + ";stroke:" + ground);
        rules.put("n" + k, "fill:" + Palette.hex(Palette.name(hue, theme)) + ";stroke:" + ground);
        rules.put("d" + k, "fill:" + dot + ";stroke:" + ground);
        rules.put("h" + k, "stroke:" + Palette.hex(Palette.coast(hue, theme)));
        rules.put("q" + k, "fill:" + ground + ";stroke:" + dot);
    }

    static int paper(Theme theme) {
        return theme == Theme.LIGHT ? Palette.PAPER : Palette.NIGHT;
    }

    static int sea(Theme theme) {
        return theme == Theme.LIGHT ? 0xE4EDF3 : 0x18222C;
    }

    /** Returns the colour of secondary words on the paper. */
    static int muted(Theme theme) {
        return theme == Theme.LIGHT ? 0x59616C : 0xA4ACB7;
    }

    /** Returns the colour of the episodes' names. */
    static int quiet(Theme theme) {
        return theme == Theme.LIGHT ? 0x4A525C : 0xB9C0C9;
    }

    private static String rule(String before, String style, String declarations) {
        return before + style + "{" + declarations + "}\n";
    }
}
