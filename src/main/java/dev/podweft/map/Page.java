package dev.podweft.map;

import java.util.List;

/**
 * The sheet that a map is drawn on: heading above, legend below, margins around.
 *
 * @param hues colours of the lands, by the numbers of their classes
 * @param map where the scene goes
 */
record Page(double width, double height, List<Integer> hues, List<Word> heading, Box map, Box sea, Legend legend) {

    private static final double MARGIN = 36;

    private static final double WATER = 34;

    private static final double NARROWEST = 760;

    private static final Caption.Type TITLE = new Caption.Type(28, true);

    private static final Caption.Type SUBTITLE = new Caption.Type(14, false);

    static Page of(Scene scene, String title) {
        return of(scene, title, List.of());
    }

    static Page of(Scene scene, String title, List<String> sentences) {
        Box extent = scene.extent();
        double inner = Math.ceil(Math.max(NARROWEST, extent.width() + 2 * WATER));
        List<Integer> hues = scene.regions().stream().map(Region::hue).distinct().sorted().toList();
        Caption large = Caption.fit(title, TITLE, inner, 2);
        Caption small = Caption.fit(Words.summary(scene), SUBTITLE, inner, 2);
        Word name = new Word(large, MARGIN, MARGIN - 8, "t");
        Word summary = new Word(small, MARGIN, name.box().bottom() + 4, "m");
        double top = Math.ceil(summary.box().bottom() + 16);
        double left = MARGIN + Math.floor((inner - extent.width()) / 2);
        Box map = new Box(left, top + WATER, left + extent.width(), top + WATER + extent.height());
        Box sea = new Box(MARGIN, top, MARGIN + inner, Math.ceil(map.bottom() + WATER));
        double under = Math.ceil(sea.bottom() + 22);
        Legend legend = Legend.of(scene, hues, new Box(MARGIN, under, MARGIN + inner, under), sentences);
        return new Page(inner + 2 * MARGIN, Math.ceil(legend.bottom() + MARGIN - 8), hues, List.of(name, summary), map,
            sea, legend);
    }
}
