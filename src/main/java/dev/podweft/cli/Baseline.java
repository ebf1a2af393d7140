package dev.podweft.cli;

import dev.podweft.DictionaryPeer;
import dev.podweft.corenlp.EntityPeer;
import dev.podweft.corenlp.RegexPeer;
import dev.podweft.eval.Peer;
import dev.podweft.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The taggers that {@code podweft eval} compares ours with. */
enum Baseline {
    /** Every form of the vocabulary, longest first, nothing decided. */
    DICTIONARY,
    /** CoreNLP's TokensRegexNER with every form of the vocabulary. */
    CORENLP_REGEXNER,
    /** CoreNLP's English named entities. */
    CORENLP_NER;

    private static final String NO_MODELS = "corenlp-ner needs CoreNLP's English models (474 MB), which are no part of "
        + "Podweft: fetch them with \"mvn dependency:copy "
        + "-Dartifact=edu.stanford.nlp:stanford-corenlp:4.5.10:jar:models -DoutputDirectory=.\" "
        + "and add --models stanford-corenlp-4.5.10-models.jar";

    /** Refuses to start a long run that must fail. */
    void check(List<Path> models) {
        if (this == CORENLP_NER && models.isEmpty()) {
            throw Failure.error(NO_MODELS);
        }
    }

    Peer open(List<Path> models) throws IOException {
        return switch (this) {
            case DICTIONARY -> new DictionaryPeer(Vocabulary.load());
            case CORENLP_REGEXNER -> new RegexPeer(DictionaryPeer.meanings(Vocabulary.load()));
            case CORENLP_NER -> new EntityPeer(models);
        };
    }

    /** As it is asked for. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads the name on the command line. */
    static final class Converter implements ITypeConverter<Baseline> {

        @Override
        public Baseline convert(String name) {
            return Arrays.stream(values()).filter(baseline -> baseline.toString().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new TypeConversionException("expected one of " + Arrays.toString(values())
                    + " but was '" + name + "'"));
        }
    }
}
