/**
 * The graph as files: JSON, GraphML, GEXF, DOT, CSV, a report and a manifest; and the way back from JSON.
 *
 * <p>An {@link dev.podweft.graph.AnnotatedGraph} flows in, text flows out; start with
 * {@link dev.podweft.export.Exporter}. {@link dev.podweft.export.GraphFolder} puts files on disk all at once. Nothing
 * is computed here, and pictures belong to {@code map}.
 */
package dev.podweft.export;
