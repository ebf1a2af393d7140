package dev.podweft.corenlp;

import dev.podweft.eval.GoldEpisode;
import dev.podweft.eval.Peer;
import dev.podweft.eval.Prediction;
import dev.podweft.model.ConceptKind;
import edu.stanford.nlp.ling.CoreAnnotations.NamedEntityTagAnnotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * CoreNLP's named entities, by its three English models for newspaper text (Finkel, Grenager and Manning 2005); what
 * stands at a mention is taken for the name. Numbers, dates and the rules for titles and causes of death, which name no
 * technology, are switched off. Their kind tells persons and organizations apart; all else is taken for software. For
 * one thread.
 */
public final class EntityPeer implements Peer {

    private static final String NER = "edu/stanford/nlp/models/ner/";
    private static final List<String> CLASSIFIERS = List.of(NER + "english.all.3class.distsim.crf.ser.gz",
        NER + "english.muc.7class.distsim.crf.ser.gz", NER + "english.conll.4class.distsim.crf.ser.gz");
    private static final String TAGGER = "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

    private final StanfordCoreNLP pipeline;

    /**
     * Loads the models, which takes some seconds.
     *
     * @param jars the models jar of CoreNLP, or several jars that hold its parts
     * @throws IOException where none of the jars has a model that is needed
     */
    public EntityPeer(List<Path> jars) throws IOException {
        try (ModelFiles models = new ModelFiles(jars)) {
            Properties properties = new Properties();
            properties.setProperty("pos.model", models.path(TAGGER));
            StringBuilder classifiers = new StringBuilder();
            for (String classifier : CLASSIFIERS) {
                classifiers.append(classifiers.length() == 0 ? "" : ",").append(models.path(classifier));
            }
            properties.setProperty("ner.model", classifiers.toString());
            properties.setProperty("ner.applyNumericClassifiers", "false");
            properties.setProperty("ner.useSUTime", "false");
            properties.setProperty("ner.applyFineGrained", "false");
            pipeline = Pipelines.of("tokenize,pos,lemma,ner", properties);
        }
    }

    @Override
    public List<Prediction> tag(GoldEpisode episode) {
        return Pipelines.tag(pipeline, episode, (field, span, entity) -> {
            String text = span.in(field == dev.podweft.model.Passage.Field.TITLE ? episode.title()
                : episode.description());
            ConceptKind kind = switch (entity.get(NamedEntityTagAnnotation.class)) {
                case "PERSON" -> ConceptKind.PERSON;
                case "ORGANIZATION" -> ConceptKind.ORGANIZATION;
                default -> ConceptKind.SOFTWARE;
            };
            return Optional.of(new Prediction(field, span, List.of(text), kind, Optional.empty()));
        });
    }
}
