/**
 * The knowledge graph: nodes, weighted edges with evidence; built once, then frozen; with a JGraphT view.
 *
 * <p>Episodes and links flow in through {@link dev.podweft.graph.KnowledgeGraph.Builder}, a
 * {@link dev.podweft.graph.KnowledgeGraph} flows out. Numbers over the whole graph belong to {@code analyze}.
 */
package dev.podweft.graph;
