package dev.podweft.link;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Form;
import dev.podweft.model.Link;
import dev.podweft.model.Mention;
import dev.podweft.model.Passage;
import dev.podweft.model.TaggedText;
import dev.podweft.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Decides what the mentions of an episode stand for.
 *
 * <p>Every candidate of every mention gets a probability from its features; candidates above the threshold stand, the
 * surest first where they overlap, with a bonus for length. A version number beside a name joins
 * it. What lies between doubt and threshold is left out and listed as undecided. Immutable, and safe to share.
 */
public final class Linker {

    /** From this probability on a candidate stands; below {@link #DOUBT} it is not even reported. */
    static final double THRESHOLD = 0.46;
    static final double DOUBT = 0.3;

    /** By how much a name of one word more is preferred. */
    private static final double WORD_BONUS = 0.15;

    private static final Comparator<Scored> BEST_FIRST = Comparator
        .comparingDouble((Scored scored) -> -scored.rank())
        .thenComparing(scored -> -scored.mention().span().length())
        .thenComparing(scored -> scored.mention().span())
        .thenComparing(scored -> scored.form().concept().id());

    private static final Comparator<Scored> BY_PLACE = Comparator.comparingInt(Scored::text)
        .thenComparing(scored -> scored.mention().span());

    private final LinkModel model;
    private final Recurring recurring;

    /** Creates a linker that trusts {@code model} and distrusts what is {@code recurring} in the batch. */
    public Linker(LinkModel model, Recurring recurring) {
        this.model = Objects.requireNonNull(model, "model");
        this.recurring = Objects.requireNonNull(recurring, "recurring");
    }

    /** Returns a linker with the same model that distrusts what is {@code recurring}. */
    public Linker amid(Recurring other) {
        return new Linker(model, other);
    }

    private record Scored(Candidate candidate, double score) {

        int text() {
            return candidate.text();
        }

        Mention mention() {
            return candidate.mention();
        }

        Form form() {
            return candidate.form();
        }

        /** Whether both stand at some character together. */
        boolean overlaps(Scored other) {
            return text() == other.text() && mention().span().overlaps(other.mention().span());
        }

        /** A longer name may be a little less sure than a shorter one inside it. */
        double rank() {
            return score + WORD_BONUS * (mention().lastWord() - mention().firstWord());
        }
    }

    /** Returns the links in {@code texts}, which are the title and notes of one episode of {@code date}. */
    public LinkResult link(List<TaggedText> texts, Optional<LocalDate> date) {
        LeewayFinder leeway = new LeewayFinder(model, texts);
        List<Scored> scored = scored(texts, Optional.of(leeway));
        return link(texts, date, scored, leeway.leeway());
    }

    /** Returns what {@link #link} does in half the time, for those who will not ask how long it holds. */
    public LinkResult linkOnce(List<TaggedText> texts, Optional<LocalDate> date) {
        return link(texts, date, scored(texts, Optional.empty()), Leeway.BOUNDLESS);
    }

    private static LinkResult link(List<TaggedText> texts, Optional<LocalDate> date, List<Scored> scored,
            Leeway leeway) {
        List<TreeMap<Span, Scored>> chosen = new ArrayList<>();
        List<Link> undecided = new ArrayList<>();
        texts.forEach(text -> chosen.add(new TreeMap<>()));
        for (Scored one : scored) {
            boolean free = VersionLinks.isFree(chosen.get(one.text()), one.mention().span());
            if (free && one.score() >= THRESHOLD) {
                chosen.get(one.text()).put(one.mention().span(), one);
            } else if (free) {
                undecided.add(plain(one, texts.get(one.text()).text().source()));
            }
        }
        List<List<Link>> links = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            List<Link> plain = new ArrayList<>();
            String source = texts.get(i).text().source();
            chosen.get(i).values().forEach(one -> plain.add(plain(one, source)));
            links.add(new VersionLinks(source, date).complete(plain, attached(chosen.get(i))));
        }
        return new LinkResult(links, undecided, leeway);
    }

    /** Returns the candidates worth a word, the best first, and finds out how firm their scores and order are. */
    private List<Scored> scored(List<TaggedText> texts, Optional<LeewayFinder> leeway) {
        List<Scored> scored = new ArrayList<>();
        for (Candidate candidate : candidates(texts)) {
            model.priors().apply(candidate);
            double score = candidate.person() ? Persons.score(candidate.mention())
                : model.score(candidate.features());
            if (!candidate.person()) {
                leeway.ifPresent(finder -> finder.add(candidate, score));
            }
            if (score >= DOUBT) {
                scored.add(new Scored(candidate, score));
            }
        }
        scored.sort(BEST_FIRST);
        leeway.ifPresent(finder -> pinWhatIsClose(scored, finder));
        return scored;
    }

    private static void pinWhatIsClose(List<Scored> scored, LeewayFinder leeway) {
        List<Scored> byPlace = scored.stream().sorted(BY_PLACE).toList();
        for (int i = 0; i < byPlace.size(); i++) {
            Scored one = byPlace.get(i);
            for (int j = i + 1; j < byPlace.size() && byPlace.get(j).overlaps(one); j++) {
                leeway.overlap(one.candidate(), byPlace.get(j).candidate(), one.rank() - byPlace.get(j).rank());
            }
        }
    }

    /** Returns whether {@code leeway}, found for {@code passages}, is kept amid what recurs here. */
    public boolean keeps(Leeway leeway, List<Passage> passages) {
        return recurring.keeps(leeway, passages.stream()
            .map(passage -> passage.field() == Passage.Field.TITLE ? "" : passage.text()).toList());
    }

    private static List<OptionalInt> attached(TreeMap<Span, Scored> chosen) {
        return chosen.values().stream().map(one -> one.mention().attached()).toList();
    }

    private static Link plain(Scored one, String source) {
        Span span = one.mention().span();
        return new Link(span, span.in(source), one.form().concept(), Optional.empty(),
            Math.round(one.score() * 1000) / 1000.0, reason(one), OptionalInt.empty());
    }

    private static String reason(Scored one) {
        Form form = one.form();
        String origin = switch (form.origin()) {
            case SEED -> "known name";
            case STRONG -> "name in several sources";
            case WEAK -> "name in one source";
            case DISCOVERED -> form.concept().kind() == ConceptKind.PERSON ? "name of a person" : "no known name";
        };
        String rule = switch (form.rule()) {
            case SAFE -> "";
            case CASE -> ", in these capitals";
            case CONTEXT -> ", supported by the words around it";
        };
        return origin + " '" + form.text() + "'" + rule;
    }

    /** Returns every candidate in {@code texts} with its features, as a model is trained on them. */
    public List<Candidate> candidates(List<TaggedText> texts) {
        FeatureExtractor extractor = new FeatureExtractor(new DocumentContext(texts, recurring));
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int at = 0; at < texts.get(i).mentions().size(); at++) {
                Mention mention = texts.get(i).mentions().get(at);
                for (Form form : mention.candidates()) {
                    double[] features = extractor.of(i, at, form);
                    boolean forbidden = form.origin() == Form.Origin.SEED && forbidden(features);
                    if (!forbidden && !excluded(texts.get(i).text().source(), mention.span(), form.concept())) {
                        candidates.add(new Candidate(i, mention, form, features));
                    }
                }
            }
        }
        return candidates;
    }

    /**
     * Whether a hand-made rule forbids this use: capitals of another thing, a place to follow in small letters, or a
     * few letters that nothing supports.
     */
    private static boolean forbidden(double[] features) {
        boolean other = features[Feature.CASE_BROKEN.ordinal()] > 0 && features[Feature.CASE_CONFLICT.ordinal()] > 0;
        boolean few = features[Feature.SHORT.ordinal()] + features[Feature.THREE.ordinal()] > 0;
        boolean place = features[Feature.PLATFORM.ordinal()] * features[Feature.CASE_BROKEN.ordinal()]
            * features[Feature.LOWERED.ordinal()] > 0;
        return other || place || few && features[Feature.CONTEXT_ALONE.ordinal()] > 0;
    }

    /** Whether the span stands inside a phrase that is known to be another thing. */
    private static boolean excluded(String source, Span span, Concept concept) {
        for (String phrase : concept.notPhrases()) {
            int from = Math.max(0, span.end() - phrase.length());
            int to = Math.min(source.length(), span.start() + phrase.length());
            if (to > from && source.substring(from, to).toLowerCase(Locale.ROOT)
                    .contains(phrase.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
