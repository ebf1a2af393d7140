package dev.podweft.tag;

import dev.podweft.model.Form;
import dev.podweft.vocabulary.Vocabulary;
import dev.podweft.vocabulary.VocabularyCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The small vocabulary that the spec cases are written for. */
final class SpecVocabulary {

    static final Vocabulary VOCABULARY = compile();

    private SpecVocabulary() {
    }

    static List<Form> forms() {
        return IntStream.range(0, VOCABULARY.formCount()).mapToObj(VOCABULARY::form).toList();
    }

    private static Vocabulary compile() {
        try {
            return new VocabularyCompiler(Path.of(SpecVocabulary.class.getResource("/spec/tag/vocabulary").toURI()))
                .compile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
