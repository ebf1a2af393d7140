package dev.podweft.export;

/** For whom GraphML is written; {@link YedExporter} writes a fourth kind. */
public enum GraphMlProfile {
    /** What most programs read, with the look for Gephi and the types where TinkerPop wants them. */
    MOST,
    /** As {@link #MOST}, with the labels and relationship types that Neo4j's APOC procedures look for. */
    NEO4J,
    /** Labels, types, weights and values under their plain names, without a look, for readers that take no more. */
    PLAIN;

    /** Returns what stands before the name of a value: nodes and edges have none of a name in common then. */
    String prefix(String prefix) {
        return this == PLAIN ? "" : prefix;
    }
}
