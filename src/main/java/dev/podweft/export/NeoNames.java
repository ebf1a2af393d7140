package dev.podweft.export;

import java.util.Locale;

/** Types of nodes and edges as Neo4j writes them: {@code Concept}, {@code CO_OCCURS}. Stateless. */
final class NeoNames {

    private NeoNames() {
    }

    static String label(String nodeType) {
        return nodeType.substring(0, 1).toUpperCase(Locale.ROOT) + nodeType.substring(1);
    }

    static String relationship(String edgeType) {
        return edgeType.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
