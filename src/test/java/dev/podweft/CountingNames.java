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
import java.util.concurrent.atomic.AtomicInteger;

/** Does what another annotator does, and counts the episodes it is asked about. */
final class CountingNames implements Annotating {

    private final Annotating names;
    private final AtomicInteger asked;

    CountingNames(Annotating names, AtomicInteger asked) {
        this.names = names;
        this.asked = asked;
    }

    @Override
    public Annotating amid(Collection<String> notes) {
        return new CountingNames(names.amid(notes), asked);
    }

    @Override
    public Annotating amid(Recurring recurring) {
        return new CountingNames(names.amid(recurring), asked);
    }

    @Override
    public LinkResult result(List<Passage> passages, Optional<LocalDate> date) {
        asked.incrementAndGet();
        return names.result(passages, date);
    }

    @Override
    public boolean keeps(Leeway leeway, List<Passage> passages) {
        return names.keeps(leeway, passages);
    }

    @Override
    public Optional<Concept> concept(ConceptId id) {
        return names.concept(id);
    }

    @Override
    public int known() {
        return names.known();
    }
}
