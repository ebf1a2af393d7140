package dev.podweft.web;

import dev.podweft.graph.Node;
import dev.podweft.query.GapsQuery.Gap;
import dev.podweft.query.GapsQuery.Why;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gaps in words and as trees. Stateless. */
final class Ideas {

    /** How many gaps are told at most. */
    static final int MOST = 50;

    private Ideas() {
    }

    /** Returns why a gap is one. */
    static String words(Gap gap) {
        if (gap.why() == Why.ONE_HEADING) {
            return "Both belong to " + gap.through().label() + "; no episode speaks of both.";
        }
        Node other = gap.through().equals(gap.first().node()) ? gap.second().node() : gap.first().node();
        return other.label() + " is built on " + gap.through().label() + "; no episode speaks of both.";
    }

    static Map<String, Object> tree(Gap gap) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("first", Api.concept(gap.first().node()));
        tree.put("second", Api.concept(gap.second().node()));
        tree.put("strength", Trees.decimals(gap.strength()));
        tree.put("words", words(gap));
        tree.put("through", Trees.node(gap.through()));
        tree.put("episodes", List.of(Trees.appearance(gap.first().most()), Trees.appearance(gap.second().most())));
        return tree;
    }
}
