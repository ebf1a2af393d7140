/**
 * Benchmarks, each against a named peer in the same run, and the made-up corpora that they and the scaling runs use.
 *
 * <p>Compiled with the tests, run by the Maven profile {@code bench}; see {@code docs/benchmarks/run-speed.sh}. Start
 * with {@link dev.podweft.bench.Corpus}.
 */
package dev.podweft.bench;
