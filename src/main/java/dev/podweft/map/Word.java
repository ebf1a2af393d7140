package dev.podweft.map;

/** A caption with the upper left corner of its place on the page, and its class in the style sheet. */
record Word(Caption caption, double left, double top, String style) {

    Box box() {
        return new Box(left, top, left + caption.width(), top + caption.height());
    }
}
