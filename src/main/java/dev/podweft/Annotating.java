package dev.podweft;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.Link;
import dev.podweft.model.Passage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds in the texts of an episode which concepts they name. Safe to share between threads. */
interface Annotating {

    /** Returns one list of links per passage, in their order. */
    List<List<Link>> annotate(List<Passage> passages, Optional<LocalDate> date);

    /** Returns what is known of a concept. */
    Optional<Concept> concept(ConceptId id);
}
