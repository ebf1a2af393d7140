/**
 * Questions to the graph: find, concept, related, search, path, explain.
 *
 * <p>An {@link dev.podweft.graph.AnnotatedGraph} flows in, records flow out, in words a door may print or write. Start
 * with {@link dev.podweft.query.NodeFinder}, which turns what a person typed into a node; each {@code …Query} answers
 * one question about nodes. Every answer carries the words it came from. Nothing here changes the graph or prints.
 */
package dev.podweft.query;
