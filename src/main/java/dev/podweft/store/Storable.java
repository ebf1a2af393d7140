package dev.podweft.store;

/** Tells texts that a database gives back as they were from those that hold what no UTF-8 can. Stateless. */
final class Storable {

    private Storable() {
    }

    /** Returns whether {@code text} is whole: no half of a character of two units, and no character 0. */
    static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return false;
            }
            if (Character.isSurrogate(unit)) {
                boolean whole = Character.isHighSurrogate(unit) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
                if (!whole) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
