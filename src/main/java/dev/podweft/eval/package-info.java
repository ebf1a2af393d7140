/**
 * How good the tags are: gold annotations and predictions flow in, precision, recall and F1 flow out.
 *
 * <p>Start with {@link dev.podweft.eval.Evaluation}. What is right is defined by the gold files and their guidelines,
 * by nothing in the product.
 */
package dev.podweft.eval;
