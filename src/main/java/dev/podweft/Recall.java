package dev.podweft;

import dev.podweft.link.Leeway;
import dev.podweft.link.LinkResult;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.Episode;
import dev.podweft.model.Passage;
import dev.podweft.store.Catalog;
import dev.podweft.store.KeptLinks;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds what an earlier build decided about the very texts of an episode, with the very same program. For one thread.
 */
final class Recall {

    private final Optional<Catalog> catalog;
    private final String program;
    private final Function<ConceptId, Optional<Concept>> vocabulary;

    /** Creates one that trusts what {@code program} decided; an empty {@code program} trusts nothing. */
    Recall(Optional<Catalog> catalog, String program, Function<ConceptId, Optional<Concept>> vocabulary) {
        this.catalog = catalog;
        this.program = program;
        this.vocabulary = vocabulary;
    }

    /** Remembers nothing. */
    static Recall nothing() {
        return new Recall(Optional.empty(), "", id -> Optional.empty());
    }

    /** Returns what was decided about each of {@code episodes}, in their order, where it was. */
    List<Optional<LinkResult>> find(List<Episode> episodes) throws IOException {
        List<Optional<LinkResult>> found = new ArrayList<>();
        for (Episode episode : episodes) {
            found.add(find(episode));
        }
        return found;
    }

    private Optional<LinkResult> find(Episode episode) throws IOException {
        if (catalog.isEmpty() || program.isEmpty()) {
            return Optional.empty();
        }
        return catalog.get().links(key(episode), episode.passages(), vocabulary)
            .map(kept -> new LinkResult(kept.links(), kept.undecided(), Leeway.parse(kept.leeway())));
    }

    /** Returns {@code result} as a catalog keeps it. */
    KeptLinks keep(Episode episode, LinkResult result) {
        return new KeptLinks(key(episode), result.links(), result.undecided(), result.leeway().toText());
    }

    /** Names all that decisions depend on but what recurs, which a leeway tells of: program, date, and texts. */
    private String key(Episode episode) {
        List<String> parts = new ArrayList<>(List.of(program, episode.date().map(LocalDate::toString).orElse("")));
        for (Passage passage : episode.passages()) {
            parts.add(passage.field().name());
            parts.add(passage.text());
        }
        return Fingerprint.of(parts);
    }
}
