package dev.podweft.corenlp;

import dev.podweft.eval.GoldEpisode;
import dev.podweft.eval.Prediction;
import dev.podweft.model.Passage;
import dev.podweft.text.Span;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetBeginAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetEndAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.MentionsAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.NamedEntityTagAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What the peers share: how texts are cut into words, and how entity mentions become predictions. Stateless. */
final class Pipelines {

    /** What a mention of an entity stands for; none where it is no prediction. */
    interface Meaning {

        Optional<Prediction> of(Passage.Field field, Span span, CoreMap entity);
    }

    private Pipelines() {
    }

    /** Returns a pipeline of {@code annotators} that keeps I/O and zero-copy whole; a sentence ends with its line. */
    static StanfordCoreNLP of(String annotators, Properties more) {
        Properties properties = new Properties();
        properties.setProperty("annotators", annotators);
        properties.setProperty("tokenize.options",
            "splitForwardSlash=false,splitHyphenated=false,untokenizable=noneKeep");
        properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
        properties.putAll(more);
        return new StanfordCoreNLP(properties);
    }

    static List<Prediction> tag(StanfordCoreNLP pipeline, GoldEpisode episode, Meaning meaning) {
        List<Prediction> predictions = new ArrayList<>();
        for (Passage passage : episode.passages()) {
            Annotation document = new Annotation(passage.text());
            pipeline.annotate(document);
            for (CoreMap entity : document.get(MentionsAnnotation.class)) {
                if (isPronoun(entity)) {
                    continue;
                }
                Span span = new Span(entity.get(CharacterOffsetBeginAnnotation.class),
                    entity.get(CharacterOffsetEndAnnotation.class));
                meaning.of(passage.field(), span, entity).ifPresent(predictions::add);
            }
        }
        return predictions;
    }

    /** CoreNLP lists "he" and "she" as persons, though no word of them was found to be an entity. */
    private static boolean isPronoun(CoreMap entity) {
        return entity.get(TokensAnnotation.class).stream()
            .noneMatch(word -> entity.get(NamedEntityTagAnnotation.class).equals(word.ner()));
    }
}
