/**
 * Positions for nodes, and the topic map as SVG.
 *
 * <p>A graph with communities and page ranks flows in; {@link dev.podweft.map.MapLayout} adds places, sizes and
 * colours, {@link dev.podweft.map.TopicMap} draws it, {@link dev.podweft.map.FocusView} draws what is around one node.
 * Communities are found elsewhere ({@code analyze}), and the files of other tools are written elsewhere
 * ({@code export}).
 */
package dev.podweft.map;
