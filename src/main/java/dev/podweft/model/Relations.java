package dev.podweft.model;

import java.util.List;

/** A concept's places among others: what is more general, what it is a part of, what it is built on. */
public record Relations(List<ConceptId> broader, List<ConceptId> partOf, List<ConceptId> uses) {

    /** No relation at all. */
    public static final Relations NONE = new Relations(List.of(), List.of(), List.of());

    public Relations {
        broader = List.copyOf(broader);
        partOf = List.copyOf(partOf);
        uses = List.copyOf(uses);
    }
}
