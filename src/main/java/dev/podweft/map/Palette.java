package dev.podweft.map;

/**
 * The colours of the map. The hues are Okabe and Ito's and Tol's, which stay apart for colour-blind eyes; every other
 * shade is mixed from a hue, so that a graph coloured by other hands is drawn as well. Stateless.
 */
final class Palette {

    static final int NEUTRAL = 0x8A94A0;

    static final int PAPER = 0xFBFAF7;

    static final int NIGHT = 0x14171C;

    static final int INK = 0x23272E;

    static final int CHALK = 0xE8EAED;

    private static final int[] HUES = {
        0x0072B2, 0xD55E00, 0x009E73, 0xAA4499, 0xB8860B, 0x44A0D0, 0x882255, 0x6A8F1F, 0x5B4FB3, 0xC8506A};

    private Palette() {
    }

    static int size() {
        return HUES.length;
    }

    static int hue(int index) {
        return HUES[index];
    }

    /** Returns how unlike two colours look, roughly: 0 for the same, some 700 for black and white. */
    static double distance(int a, int b) {
        double red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        double green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        double blue = (a & 0xFF) - (b & 0xFF);
        return Math.sqrt(2 * red * red + 4 * green * green + 3 * blue * blue);
    }

    /** Returns the ground of a land. */
    static int ground(int hue, Theme theme) {
        return theme == Theme.LIGHT ? mix(hue, 0xFFFFFF, 0.82) : mix(hue, NIGHT, 0.76);
    }

    /** Returns the border of a land. */
    static int coast(int hue, Theme theme) {
        return theme == Theme.LIGHT ? mix(hue, 0xFFFFFF, 0.55) : mix(hue, NIGHT, 0.50);
    }

    /** Returns the dot of a concept. */
    static int dot(int hue, Theme theme) {
        return theme == Theme.LIGHT ? mix(hue, 0xFFFFFF, 0.10) : mix(hue, 0xFFFFFF, 0.22);
    }

    /** Returns the hue as darkened or lightened as it takes to read text of it on the land's ground. */
    static int name(int hue, Theme theme) {
        int towards = theme == Theme.LIGHT ? 0x000000 : 0xFFFFFF;
        double share = 0.1;
        while (share < 1 && contrast(mix(hue, towards, share), ground(hue, theme)) < 5.2) {
            share += 0.05;
        }
        return mix(hue, towards, share);
    }

    static int mix(int rgb, int with, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = (rgb >> shift & 0xFF) * (1 - share) + (with >> shift & 0xFF) * share;
            mixed |= (int) Math.round(channel) << shift;
        }
        return mixed;
    }

    /** Returns the contrast of two colours as WCAG 2 defines it, from 1 to 21. */
    static double contrast(int a, int b) {
        double high = Math.max(luminance(a), luminance(b));
        double low = Math.min(luminance(a), luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    static String hex(int rgb) {
        String digits = Integer.toHexString(0x1000000 | rgb & 0xFFFFFF).substring(1);
        return "#" + digits;
    }

    /** Which of the two looks a viewer prefers. */
    enum Theme {
        /** Dark on light. */
        LIGHT,
        /** Light on dark. */
        DARK
    }
}
