package dev.podweft.bench;

import java.util.Random;

/** Draws by Zipf's law. Stateless. */
final class Zipf {

    private Zipf() {
    }

    /** Returns a rank from 0 below {@code size}; the second is half as likely as the first, and so on. */
    static int rank(Random random, int size) {
        return Math.min(size - 1, (int) StrictMath.exp(random.nextDouble() * StrictMath.log(size + 1.0)) - 1);
    }
}
