package dev.podweft.map;

import java.util.List;
import java.util.Optional;

/**
 * A land as the map draws it.
 *
 * @param hue its colour, as 0xRRGGBB
 * @param title the community's whole name, empty for the marks that belong to none
 * @param name where the name stands on the map, if there was a place
 * @param rings the lines around it, those of one ring one after another
 */
record Region(Land land, int hue, String title, Caption caption, Optional<Box> name, List<List<Borders.Line>> rings) {
}
