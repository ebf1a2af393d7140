package dev.podweft.map;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.map.Palette.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textStandsOutOnEveryLand(Theme theme) {
        int ink = theme == Theme.LIGHT ? Palette.INK : Palette.CHALK;
        for (int i = -1; i < Palette.size(); i++) {
            int hue = i < 0 ? Palette.NEUTRAL : Palette.hue(i);
            int ground = Palette.ground(hue, theme);
            assertTrue(Palette.contrast(ink, ground) >= 7, () -> Palette.hex(hue));
            assertTrue(Palette.contrast(Palette.name(hue, theme), ground) >= 4.5, () -> Palette.hex(hue));
            assertTrue(Palette.contrast(Style.quiet(theme), ground) >= 4.5, () -> Palette.hex(hue));
            assertTrue(Palette.contrast(Palette.dot(hue, theme), ground) >= 2, () -> Palette.hex(hue));
        }
        assertTrue(Palette.contrast(Style.muted(theme), Style.sea(theme)) >= 4.5);
    }
}
