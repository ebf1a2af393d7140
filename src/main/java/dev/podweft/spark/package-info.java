/**
 * The same stages on Apache Spark, for corpora that outgrow one machine.
 *
 * <p>Nothing is decided here: each stage calls the classes that the build on one machine calls, and counts and joins
 * what they need to know of other episodes. Start with {@link dev.podweft.spark.SparkBuild}. Spark is not part of the
 * product; whoever submits a job has it.
 */
package dev.podweft.spark;
