package dev.podweft;

import dev.podweft.link.Leeway;
import dev.podweft.link.LinkResult;
import dev.podweft.link.Recurring;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.Passage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds in the texts of an episode which concepts they name. Immutable, and safe to share. */
interface Annotating {

    /** Returns one that knows that {@code notes}, one text an episode, stand beside those to be annotated. */
    Annotating amid(Collection<String> notes);

    /** Returns one that knows what is {@code recurring} in the notes beside those to be annotated. */
    Annotating amid(Recurring recurring);

    /** Returns the links in each of {@code passages}, with minutes, and what stayed undecided. */
    LinkResult result(List<Passage> passages, Optional<LocalDate> date);

    /** Returns what {@link #result} does in half the time, for those who will not ask how long it holds. */
    default LinkResult once(List<Passage> passages, Optional<LocalDate> date) {
        return result(passages, date);
    }

    /** Returns whether {@code leeway}, found for {@code passages}, is kept beside the notes that this one knows of. */
    boolean keeps(Leeway leeway, List<Passage> passages);

    /** Returns what is known of a concept. */
    Optional<Concept> concept(ConceptId id);

    /** Returns the number of concepts that are known. */
    int known();
}
