package dev.podweft.vocabulary;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.Form;
import dev.podweft.text.PhraseTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All concepts that are known, and the forms they are written in.
 *
 * <p>{@link #table} finds the numbers of the forms that a text spells; {@link #form} tells what such a number stands
 * for. Concepts stand in the order of their ids; they and the names are decoded when first asked for, so that loading
 * stays fast.
 * Immutable to its users, and safe to share.
 */
public final class Vocabulary {

    private final Supplier<PhraseTable> table;
    private final Records records;

    /** Where concepts and forms come from: a list in memory, or the bytes of a file. */
    interface Records {

        int concepts();

        int forms();

        Concept concept(int index);

        Form form(int index);
    }

    Vocabulary(Supplier<PhraseTable> table, Records records) {
        this.table = table;
        this.records = records;
    }

    /** Returns a vocabulary of these concepts and forms. @throws VocabularyException where two share an id */
    static Vocabulary of(List<Concept> concepts, List<Form> forms) {
        List<Concept> sorted = concepts.stream().sorted(Comparator.comparing(Concept::id)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).id().equals(sorted.get(i - 1).id())) {
                throw new VocabularyException("two concepts have the id " + sorted.get(i).id()
                    + "; give one of them another name or sense");
            }
        }
        List<Form> spelled = forms.stream().sorted(Comparator.comparing((Form form) -> form.concept().id())
            .thenComparing(Form::text).thenComparing(Form::rule)).toList();
        PhraseTable.Builder table = PhraseTable.builder();
        for (int i = 0; i < spelled.size(); i++) {
            table.add(spelled.get(i).text(), i);
        }
        PhraseTable names = table.build();
        return new Vocabulary(() -> names, new ListRecords(sorted, spelled));
    }

    private record ListRecords(List<Concept> all, List<Form> spelled) implements Records {

        @Override
        public int concepts() {
            return all.size();
        }

        @Override
        public int forms() {
            return spelled.size();
        }

        @Override
        public Concept concept(int index) {
            return all.get(index);
        }

        @Override
        public Form form(int index) {
            return spelled.get(index);
        }
    }

    /** Loads the vocabulary that is part of the product. */
    public static Vocabulary load() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.bin")) {
            if (in == null) {
                throw new VocabularyException("vocabulary.bin is missing from the class path; build with Maven");
            }
            return VocabularyFile.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the number of concepts. */
    public int size() {
        return records.concepts();
    }

    /** Returns the number of forms. */
    public int formCount() {
        return records.forms();
    }

    /** Returns the names by their spelling; its values are the numbers that {@link #form} takes. */
    public PhraseTable table() {
        return table.get();
    }

    /** Returns form number {@code index}, from 0. */
    public Form form(int index) {
        return records.form(index);
    }

    /** Returns all concepts in the order of their ids. */
    public Stream<Concept> concepts() {
        return IntStream.range(0, size()).mapToObj(records::concept);
    }

    /** Returns the concept with this id. */
    public Optional<Concept> concept(ConceptId id) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Concept concept = records.concept(middle);
            int order = concept.id().compareTo(id);
            if (order == 0) {
                return Optional.of(concept);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** Returns the concepts that may be written {@code name}, those whose own name it is first. */
    public List<Concept> named(String name) {
        return IntStream.of(table().valuesOf(name)).mapToObj(this::form)
            .sorted(Comparator.comparing((Form form) -> !form.canonical()).thenComparing(form -> form.concept().id()))
            .map(Form::concept).distinct().toList();
    }
}
