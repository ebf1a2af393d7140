package dev.podweft.dedupe;

/**
 * What one field says about a pair.
 *
 * @param weight the logarithm to base 2 of how much likelier it is between records of one episode; that of the level,
 *     less where the value is common
 */
record Finding(Level level, double weight) {
}
