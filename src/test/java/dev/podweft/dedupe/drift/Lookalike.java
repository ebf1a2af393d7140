package dev.podweft.dedupe.drift;

/** Two different episodes of one show, by their place in its list, that somebody may take for one. */
record Lookalike(int first, int second, String kind) {
}
