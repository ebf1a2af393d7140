/**
 * A labelled set of pairs of records for {@code podweft eval-dedupe}, made by drift: episodes of shows become the entries
 * that feeds, directories and websites have of them, and different episodes that look alike are put beside them.
 *
 * <p>Start with {@link dev.podweft.dedupe.drift.DriftedPairs}. The same seed gives the same bytes.
 */
package dev.podweft.dedupe.drift;
