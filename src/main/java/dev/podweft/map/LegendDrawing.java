package dev.podweft.map;

/** Writes a legend as SVG. Belongs to one map. */
final class LegendDrawing {

    private final Svg svg;

    LegendDrawing(Svg svg) {
        this.svg = svg;
    }

    void draw(Legend legend) {
        for (Legend.Entry entry : legend.entries()) {
            drawSign(entry);
            svg.caption(entry.word().caption(), entry.word().box(), entry.word().style(), false).line("");
        }
    }

    private void drawSign(Legend.Entry entry) {
        Box box = entry.sign();
        switch (entry.kind()) {
            case LAND -> {
                svg.raw("<rect class=\"g" + entry.hue() + "\"").attribute("x", box.left())
                    .attribute("y", box.top()).attribute("width", box.width()).attribute("height", 14)
                    .raw(" rx=\"4\"/>");
                dot(entry.hue(), box.centerX(), box.top() + 7, 3.5);
            }
            case DOTS -> {
                dot(entry.hue(), box.left() + 4, box.top() + 7, 3.5);
                dot(entry.hue(), box.left() + 18, box.top() + 7, 7);
                dot(entry.hue(), box.left() + 40, box.top() + 7, 11);
            }
            case SQUARE -> svg.raw("<rect class=\"q q" + entry.hue() + "\"")
                .attribute("x", box.right() - 10).attribute("y", box.top() + 3)
                .raw(" width=\"8\" height=\"8\" rx=\"2\"/>");
            case LINE -> {
                line(box, "r1");
                line(box, "r2");
            }
            case DOTTED -> line(box, "e");
            case SHOW -> svg.sign(entry.hue(), box.right() - 6, box.top() + 7, 4, "q q0");
            case GAP -> line(box, "z");
            case NONE -> { }
        }
    }

    private void dot(int hue, double x, double y, double radius) {
        svg.raw("<circle class=\"d d" + hue + "\"").attribute("cx", x).attribute("cy", y)
            .attribute("r", radius).raw("/>");
    }

    private void line(Box box, String style) {
        svg.raw("<path class=\"" + style + "\" d=\"M").point(box.left() - 4, box.top() + 7).raw("L")
            .point(box.right(), box.top() + 7).raw("\"/>");
    }
}
