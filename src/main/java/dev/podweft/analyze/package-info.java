/**
 * Numbers over the whole graph: co-occurrence, relatedness, communities, centrality.
 *
 * <p>A {@link dev.podweft.graph.KnowledgeGraph} flows in; edges to add to it, or facts about its nodes, flow out. Start
 * with {@link dev.podweft.analyze.Analysis}. Likeness needs no graph: {@link dev.podweft.analyze.Profile}s flow in,
 * {@link dev.podweft.analyze.Statistics} are counted, a {@link dev.podweft.analyze.Vectorizer} makes vectors, a
 * {@link dev.podweft.analyze.Finder} compares them, on one machine or on many. Results do not depend on threads, locale
 * or the order of anything. What one person asks about one episode belongs to {@code query}.
 */
package dev.podweft.analyze;
