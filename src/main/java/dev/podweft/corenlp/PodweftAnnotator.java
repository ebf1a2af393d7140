package dev.podweft.corenlp;

import dev.podweft.Annotator;
import dev.podweft.model.Link;
import dev.podweft.model.Passage;
import dev.podweft.model.Passage.Field;
import dev.podweft.model.SourceLocation;
import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetBeginAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetEndAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.DocDateAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.DocIDAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.DocTitleAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TextAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Podweft as a step of a CoreNLP pipeline: finds technologies and technical concepts in a document and files them under
 * the keys of {@link PodweftAnnotations}. Needs words only, no part of speech and no model of CoreNLP's.
 *
 * <pre>{@code
 * annotators = tokenize,podweft
 * customAnnotatorClass.podweft = dev.podweft.corenlp.PodweftAnnotator
 * }</pre>
 *
 * <p>Document and sentences get the list of their mentions, each with its place, text and tokens, its concept and,
 * where it names one, its version; tokens get the same of the mention that they are part of. What CoreNLP's own entity
 * mentions say is left alone. A document's title (DocTitleAnnotation) and date (DocDateAnnotation, as in 2026-11-21)
 * help to decide where they are set. Safe to share.
 */
public final class PodweftAnnotator implements edu.stanford.nlp.pipeline.Annotator {

    private final Annotator annotator;

    /** Loads the vocabulary and the model of the product, as CoreNLP asks a custom annotator to. */
    public PodweftAnnotator(String name, Properties properties) {
        this(Annotator.load());
    }

    /** Creates one that finds what {@code annotator} does. */
    public PodweftAnnotator(Annotator annotator) {
        this.annotator = annotator;
    }

    @Override
    public void annotate(Annotation document) {
        String text = document.get(TextAnnotation.class);
        SourceLocation source = new SourceLocation(
            Optional.ofNullable(document.get(DocIDAnnotation.class)).orElse("document"), 1);
        List<Passage> passages = List.of(new Passage(Field.DESCRIPTION, text, source), new Passage(Field.TITLE,
            Optional.ofNullable(document.get(DocTitleAnnotation.class)).orElse(""), source));
        List<CoreMap> mentions = new ArrayList<>();
        for (Link link : annotator.annotate(passages, date(document)).get(0)) {
            mentions.add(mention(link, document.get(TokensAnnotation.class)));
        }
        document.set(PodweftAnnotations.Mentions.class, mentions);
        List<CoreMap> sentences = document.get(SentencesAnnotation.class);
        if (sentences != null) {
            sentences.forEach(sentence -> sentence.set(PodweftAnnotations.Mentions.class, within(sentence, mentions)));
        }
    }

    private static Optional<LocalDate> date(Annotation document) {
        String date = document.get(DocDateAnnotation.class);
        try {
            return Optional.ofNullable(date).map(LocalDate::parse);
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }

    private static CoreMap mention(Link link, List<CoreLabel> words) {
        CoreMap mention = new ArrayCoreMap();
        mention.set(CharacterOffsetBeginAnnotation.class, link.span().start());
        mention.set(CharacterOffsetEndAnnotation.class, link.span().end());
        mention.set(TextAnnotation.class, link.text());
        List<CoreLabel> tokens = tokens(link, words);
        mention.set(TokensAnnotation.class, tokens);
        describe(mention, link);
        tokens.forEach(token -> describe(token, link));
        return mention;
    }

    private static List<CoreLabel> tokens(Link link, List<CoreLabel> words) {
        int from = 0;
        int to = words.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            boolean before = words.get(middle).endPosition() <= link.span().start();
            from = before ? middle + 1 : from;
            to = before ? to : middle;
        }
        while (to < words.size() && words.get(to).beginPosition() < link.span().end()) {
            to++;
        }
        return List.copyOf(words.subList(from, to));
    }

    private static void describe(CoreMap map, Link link) {
        map.set(PodweftAnnotations.ConceptId.class, link.concept().id().value());
        map.set(PodweftAnnotations.ConceptName.class, link.concept().name());
        map.set(PodweftAnnotations.ConceptType.class, link.concept().kind().toString());
        link.version().ifPresent(version -> map.set(PodweftAnnotations.Version.class, version));
        map.set(PodweftAnnotations.Score.class, link.score());
    }

    private static List<CoreMap> within(CoreMap sentence, List<CoreMap> mentions) {
        int start = sentence.get(CharacterOffsetBeginAnnotation.class);
        int end = sentence.get(CharacterOffsetEndAnnotation.class);
        return mentions.stream().filter(mention -> {
            int at = mention.get(CharacterOffsetBeginAnnotation.class);
            return start <= at && at < end;
        }).toList();
    }

    @Override
    @SuppressWarnings("rawtypes") // as CoreNLP's interface says it
    public Set<Class<? extends CoreAnnotation>> requires() {
        return Set.of(TextAnnotation.class, TokensAnnotation.class);
    }

    @Override
    @SuppressWarnings("rawtypes") // as CoreNLP's interface says it
    public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        return Set.of(PodweftAnnotations.Mentions.class);
    }
}
