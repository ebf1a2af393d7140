package dev.podweft;

import dev.podweft.link.Leeway;
import dev.podweft.link.LinkModel;
import dev.podweft.link.LinkResult;
import dev.podweft.link.Recurring;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.Passage;
import dev.podweft.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * An {@link Annotator} that is made when the first text is to be annotated: what only looks up concepts starts sooner.
 * Safe to share.
 */
final class LateAnnotator implements Annotating {

    private final Vocabulary vocabulary;
    private volatile Annotator annotator;

    LateAnnotator(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    private Annotator annotator() {
        if (annotator == null) {
            make();
        }
        return annotator;
    }

    /** Reads the names and the model at the same time. */
    private synchronized void make() {
        if (annotator == null) {
            CompletableFuture<LinkModel> model = CompletableFuture.supplyAsync(LinkModel::load);
            vocabulary.table();
            annotator = new Annotator(vocabulary, model.join());
        }
    }

    @Override
    public Annotating amid(Collection<String> notes) {
        return annotator().amid(notes);
    }

    @Override
    public Annotating amid(Recurring recurring) {
        return annotator().amid(recurring);
    }

    @Override
    public LinkResult result(List<Passage> passages, Optional<LocalDate> date) {
        return annotator().result(passages, date);
    }

    @Override
    public LinkResult once(List<Passage> passages, Optional<LocalDate> date) {
        return annotator().once(passages, date);
    }

    @Override
    public boolean keeps(Leeway leeway, List<Passage> passages) {
        return annotator().keeps(leeway, passages);
    }

    @Override
    public Optional<Concept> concept(ConceptId id) {
        return vocabulary.concept(id);
    }

    @Override
    public int known() {
        return vocabulary.size();
    }
}
