package dev.podweft.vocabulary;

import dev.podweft.model.ConceptKind;
import dev.podweft.model.Form;
import dev.podweft.model.Form.Origin;
import dev.podweft.model.Form.Rule;
import dev.podweft.text.Lexicon;
import dev.podweft.text.Lexicon.WordClass;
import dev.podweft.text.NormalizedText;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the lexicon of single words from {@code english-words.tsv}, the lists in {@code words/}, and the names of the
 * vocabulary; and loads the compiled one. Stateless.
 */
public final class LexiconFile {

    private static final Map<String, WordClass> LISTS = Map.of("function-words.txt", WordClass.FUNCTION,
        "verbs.txt", WordClass.VERB, "given-names.txt", WordClass.GIVEN_NAME, "resources.txt", WordClass.RESOURCE);

    /** Places stand among English words of medium frequency: their capitals tell nothing. */
    private static final int PLACE_LEVEL = 3;

    private LexiconFile() {
    }

    /** Loads the lexicon that is part of the product. */
    public static Lexicon load() {
        try (InputStream in = LexiconFile.class.getResourceAsStream("lexicon.bin")) {
            if (in == null) {
                throw new VocabularyException("lexicon.bin is missing from the class path; build with Maven");
            }
            return Lexicon.read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads the folded, well-known names of one word that is no English: those whose misspellings are told. */
    public static List<String> wellKnown() {
        try (InputStream in = LexiconFile.class.getResourceAsStream("well-known.txt")) {
            if (in == null) {
                throw new VocabularyException("well-known.txt is missing from the class path; build with Maven");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes {@code lexicon.bin} and {@code well-known.txt} into {@code target}. */
    static void write(Path folder, Vocabulary vocabulary, Path target) throws IOException {
        try (DataOutputStream out = new DataOutputStream(
                new java.io.BufferedOutputStream(Files.newOutputStream(target.resolve("lexicon.bin"))))) {
            compile(folder, vocabulary).write(out);
        }
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < vocabulary.formCount(); i++) {
            Form form = vocabulary.form(i);
            boolean known = form.origin() == Origin.SEED && form.rule() == Rule.SAFE && form.everyday() == 0
                && !form.derived() && NormalizedText.of(form.text()).size() == 1;
            if (known) {
                names.add(NormalizedText.key(form.text()));
            }
        }
        Files.writeString(target.resolve("well-known.txt"), String.join("\n", names) + "\n");
    }

    static Lexicon compile(Path folder, Vocabulary vocabulary) throws IOException {
        Lexicon.Builder lexicon = Lexicon.builder();
        for (String line : Files.readAllLines(folder.resolve("english-words.tsv"))) {
            int tab = line.indexOf('\t');
            lexicon.level(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
        }
        for (String place : Files.readString(folder.resolve("words").resolve("places.txt")).split("\\s+")) {
            lexicon.level(place, PLACE_LEVEL);
        }
        for (Map.Entry<String, WordClass> list : LISTS.entrySet()) {
            for (String word : Files.readString(folder.resolve("words").resolve(list.getKey())).split("\\s+")) {
                forms(word, list.getValue()).forEach(form -> lexicon.is(form, list.getValue()));
            }
        }
        for (int i = 0; i < vocabulary.formCount(); i++) {
            Form form = vocabulary.form(i);
            if (form.concept().kind().isTopic()) {
                lexicon.name(form.text(), form.concept().kind() == ConceptKind.CONCEPT);
            }
        }
        return lexicon.build();
    }

    /** A verb's list line stands for its regular forms as well. */
    private static List<String> forms(String word, WordClass wordClass) {
        if (wordClass != WordClass.VERB || word.length() < 2) {
            return List.of(word);
        }
        boolean silent = word.endsWith("e");
        String stem = silent ? word.substring(0, word.length() - 1) : word;
        String soft = word.endsWith("y") ? word.substring(0, word.length() - 1) + "i" : word;
        String doubled = word + word.charAt(word.length() - 1);
        return List.of(word, word + "s", soft + "es", stem + "ed", soft + "ed", stem + "ing", word + "ing",
            doubled + "ing", doubled + "ed");
    }
}
