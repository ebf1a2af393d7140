package dev.podweft.corenlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.ErasureUtils;
import java.util.List;

/** The keys under which {@link PodweftAnnotator} files what it finds. */
public final class PodweftAnnotations {

    private PodweftAnnotations() {
    }

    /** The mentions of a document or of a sentence, in the order of the text; where there are none, an empty list. */
    public static final class Mentions implements CoreAnnotation<List<CoreMap>> {
        @Override
        public Class<List<CoreMap>> getType() {
            return ErasureUtils.uncheckedCast(List.class);
        }
    }

    /** The id of the concept that a mention or a token names: {@code software/postgresql}. */
    public static final class ConceptId implements CoreAnnotation<String> {
        @Override
        public Class<String> getType() {
            return String.class;
        }
    }

    /** The concept's canonical name: {@code PostgreSQL}. */
    public static final class ConceptName implements CoreAnnotation<String> {
        @Override
        public Class<String> getType() {
            return String.class;
        }
    }

    /** What the concept is: {@code software}, {@code language}, {@code protocol} and so on. */
    public static final class ConceptType implements CoreAnnotation<String> {
        @Override
        public Class<String> getType() {
            return String.class;
        }
    }

    /** The version of the concept that a mention or a token names: {@code 17}; absent where it names none. */
    public static final class Version implements CoreAnnotation<String> {
        @Override
        public Class<String> getType() {
            return String.class;
        }
    }

    /** How sure the decision is, from 0 to 1. */
    public static final class Score implements CoreAnnotation<Double> {
        @Override
        public Class<Double> getType() {
            return Double.class;
        }
    }
}
