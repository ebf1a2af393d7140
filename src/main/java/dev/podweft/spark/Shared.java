package dev.podweft.spark;

import dev.podweft.Annotator;

/** What each machine needs once, however many tasks it runs: it is loaded from the program itself, never sent. */
final class Shared {

    private Shared() {
    }

    private static final class Holder {
        private static final Annotator ANNOTATOR = Annotator.load();
    }

    static Annotator annotator() {
        return Holder.ANNOTATOR;
    }
}
