package dev.podweft;

import dev.podweft.link.Candidate;
import dev.podweft.link.Leeway;
import dev.podweft.link.LinkModel;
import dev.podweft.link.LinkResult;
import dev.podweft.link.Linker;
import dev.podweft.link.Recurring;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.Form;
import dev.podweft.model.Link;
import dev.podweft.model.Passage;
import dev.podweft.model.TaggedText;
import dev.podweft.tag.Discovery;
import dev.podweft.tag.NearNames;
import dev.podweft.tag.PhraseTagger;
import dev.podweft.tag.Tagger;
import dev.podweft.text.NormalizedText;
import dev.podweft.vocabulary.LexiconFile;
import dev.podweft.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds what the texts of an episode are about: vocabulary, tagger and linker in line. Immutable, and safe to share.
 *
 * <pre>{@code
 * Annotator annotator = Annotator.load();
 * List<List<Link>> links = annotator.annotate(episode.passages(), episode.date());
 * }</pre>
 */
public final class Annotator implements Annotating {

    private final Vocabulary vocabulary;
    private final Tagger tagger;
    private final Discovery discovery;
    private final Linker linker;

    /** Creates an annotator that knows {@code vocabulary} and decides by {@code model}. */
    public Annotator(Vocabulary vocabulary, LinkModel model) {
        this(vocabulary, new PhraseTagger(vocabulary.table(), vocabulary::form), new Discovery(LexiconFile.load(),
            new NearNames(LexiconFile.wellKnown(), name -> wellKnown(vocabulary, name))),
            new Linker(model, Recurring.NONE));
    }

    private static Optional<Form> wellKnown(Vocabulary vocabulary, String name) {
        return IntStream.of(vocabulary.table().valuesOf(name)).mapToObj(vocabulary::form)
            .filter(form -> form.origin() == Form.Origin.SEED).findFirst();
    }

    private Annotator(Vocabulary vocabulary, Tagger tagger, Discovery discovery, Linker linker) {
        this.vocabulary = vocabulary;
        this.tagger = tagger;
        this.discovery = discovery;
        this.linker = linker;
    }

    /**
     * Returns an annotator for episodes that stand among others with these {@code notes}: what recurs in three of them
     * or more, such as greetings and sponsors, is given little weight.
     */
    @Override
    public Annotator amid(Collection<String> notes) {
        return amid(Recurring.in(notes));
    }

    /** Returns an annotator that gives little weight to what is {@code recurring}. */
    @Override
    public Annotator amid(Recurring recurring) {
        return new Annotator(vocabulary, tagger, discovery, linker.amid(recurring));
    }

    /** Returns the annotator with the vocabulary and the model that are part of the product. */
    public static Annotator load() {
        return new Annotator(Vocabulary.load(), LinkModel.load());
    }

    /** Returns the links in each of {@code passages}, which are the title and texts of one episode of {@code date}. */
    public List<List<Link>> annotate(List<Passage> passages, Optional<LocalDate> date) {
        return once(passages, date).links();
    }

    /** Returns what {@link #annotate} does, and what stayed undecided. */
    @Override
    public LinkResult result(List<Passage> passages, Optional<LocalDate> date) {
        return timed(linker.link(tag(passages), date), passages);
    }

    @Override
    public LinkResult once(List<Passage> passages, Optional<LocalDate> date) {
        return timed(decide(passages, date), passages);
    }

    private static LinkResult timed(LinkResult decided, List<Passage> passages) {
        List<List<Link>> timed = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            timed.add(Minutes.timed(decided.links().get(i), passages.get(i).text()));
        }
        return new LinkResult(timed, decided.undecided(), decided.leeway());
    }

    @Override
    public boolean keeps(Leeway leeway, List<Passage> passages) {
        return linker.keeps(leeway, passages);
    }

    /** Returns the links in each of {@code passages} without their minutes, and what stayed undecided. */
    public LinkResult decide(List<Passage> passages, Optional<LocalDate> date) {
        return linker.linkOnce(tag(passages), date);
    }

    /** Returns every candidate with its features, as a model is trained on them. */
    public List<Candidate> candidates(List<Passage> passages) {
        return linker.candidates(tag(passages));
    }

    private List<TaggedText> tag(List<Passage> passages) {
        List<TaggedText> texts = new ArrayList<>();
        for (Passage passage : passages) {
            NormalizedText text = NormalizedText.of(passage.text());
            texts.add(new TaggedText(passage.field(), text, tagger.tag(text)));
        }
        return discovery.complete(texts);
    }

    /** Returns the concept of the vocabulary with this id. */
    @Override
    public Optional<Concept> concept(ConceptId id) {
        return vocabulary.concept(id);
    }

    @Override
    public int known() {
        return vocabulary.size();
    }

    /** Returns the vocabulary in use. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }
}
