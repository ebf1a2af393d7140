package dev.podweft.vocabulary;

import dev.podweft.model.Concept;
import dev.podweft.model.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A copy of the small vocabulary folder in the test resources, to be changed and compiled. */
record TinyFolder(Path path) {

    static TinyFolder copiedTo(Path target) {
        try {
            Path origin = Path.of(TinyFolder.class.getResource("/vocabulary").toURI());
            try (Stream<Path> files = Files.walk(origin)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = target.resolve(origin.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
            return new TinyFolder(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> lines(String file) throws IOException {
        return Files.readAllLines(path.resolve(file));
    }

    TinyFolder with(String file, List<String> lines) throws IOException {
        Files.write(path.resolve(file), lines);
        return this;
    }

    TinyFolder adding(String file, String... lines) throws IOException {
        return with(file, Stream.concat(lines(file).stream(), Stream.of(lines)).toList());
    }

    TinyFolder replacing(String file, String old, String replacement) throws IOException {
        return with(file, lines(file).stream().map(line -> line.replace(old, replacement)).toList());
    }

    Vocabulary compile() throws IOException {
        return new VocabularyCompiler(path).compile();
    }

    /** Returns {@code ids.tsv} as a compile leaves it. */
    String register() throws IOException {
        VocabularyCompiler compiler = new VocabularyCompiler(path);
        compiler.compile();
        return compiler.register();
    }

    /** Returns the forms of the concept whose id ends in {@code slug}, with their rules; derived ones left out. */
    static List<String> forms(Vocabulary vocabulary, String slug) {
        Concept concept = concept(vocabulary, slug);
        List<String> known = Stream.concat(Stream.of(concept.name()), concept.aliases().stream()).toList();
        return List.copyOf(new TreeSet<>(all(vocabulary).filter(form -> form.concept().equals(concept))
            .filter(form -> known.contains(form.text())).map(form -> form.text() + " " + form.rule()).toList()));
    }

    static Stream<Form> all(Vocabulary vocabulary) {
        return IntStream.range(0, vocabulary.formCount()).mapToObj(vocabulary::form);
    }

    static Concept concept(Vocabulary vocabulary, String slug) {
        return vocabulary.concepts().filter(concept -> concept.id().value().endsWith("/" + slug)).findFirst()
            .orElseThrow(() -> new AssertionError("no " + slug + " in "
                + vocabulary.concepts().map(Concept::id).toList()));
    }
}
