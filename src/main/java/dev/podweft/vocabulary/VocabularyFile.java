package dev.podweft.vocabulary;

import dev.podweft.model.Concept;
import dev.podweft.model.Concept.Trait;
import dev.podweft.model.ConceptId;
import dev.podweft.model.Form;
import dev.podweft.model.Release;
import dev.podweft.text.PhraseTable;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The compiled vocabulary as bytes: the names, the strings, each once, the forms in {@link StoredRecords#FORM} bytes
 * each, and the records of the concepts with a table of where each starts, so that a record is decoded only when it is
 * asked for. Strings and concepts inside records are numbers.
 */
final class VocabularyFile {

    static final int MAGIC = 0x50575632;

    private final StringTable strings = new StringTable();
    private final Map<ConceptId, Integer> numbers = new HashMap<>();

    private VocabularyFile() {
    }

    /** Writes to a temporary file beside {@code target} and renames it. */
    static void write(Vocabulary vocabulary, Path target) throws IOException {
        Path temporary = target.resolveSibling(target.getFileName() + ".tmp");
        Files.write(temporary, bytes(vocabulary));
        Files.move(temporary, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns whether {@code file} was written in the form that is written now. */
    static boolean isCurrent(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            return in.available() >= Integer.BYTES && in.readInt() == MAGIC;
        }
    }

    static byte[] bytes(Vocabulary vocabulary) throws IOException {
        return new VocabularyFile().encode(vocabulary);
    }

    private byte[] encode(Vocabulary vocabulary) throws IOException {
        List<Concept> concepts = vocabulary.concepts().toList();
        concepts.forEach(concept -> numbers.put(concept.id(), numbers.size()));
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(records);
        int[] starts = new int[concepts.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = out.size();
            writeConcept(concepts.get(i), out);
        }
        ByteArrayOutputStream forms = new ByteArrayOutputStream();
        DataOutputStream formOut = new DataOutputStream(forms);
        for (int i = 0; i < vocabulary.formCount(); i++) {
            writeForm(vocabulary.form(i), formOut);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(file);
        head.writeInt(MAGIC);
        vocabulary.table().write(head);
        strings.write(head);
        head.writeInt(concepts.size());
        head.writeInt(vocabulary.formCount());
        forms.writeTo(head);
        for (int start : starts) {
            head.writeInt(start);
        }
        records.writeTo(head);
        return file.toByteArray();
    }

    private void writeForm(Form form, DataOutputStream out) throws IOException {
        out.writeInt(numbers.get(form.concept().id()));
        out.writeInt(strings.number(form.text()));
        out.writeByte(form.rule().ordinal());
        out.writeByte(form.origin().ordinal());
        out.writeByte(Math.min(form.sources(), 127));
        out.writeByte(form.everyday());
        out.writeByte((form.canonical() ? 1 : 0) + (form.derived() ? 2 : 0));
    }

    private void writeConcept(Concept concept, DataOutputStream out) throws IOException {
        writeString(concept.id().value(), out);
        writeString(concept.name(), out);
        out.writeByte(concept.kind().ordinal());
        writeStrings(concept.aliases(), out);
        writeIds(concept.relations().broader(), out);
        writeIds(concept.relations().partOf(), out);
        writeIds(concept.relations().uses(), out);
        writeNumber(concept.releases().size(), out);
        for (Release release : concept.releases()) {
            writeString(release.cycle(), out);
            writeString(release.date().map(LocalDate::toString).orElse(""), out);
            writeString(release.newest().orElse(""), out);
        }
        writeStrings(concept.cues(), out);
        writeStrings(concept.notPhrases(), out);
        writeStrings(concept.sameAs(), out);
        writeString(concept.url().orElse(""), out);
        int traits = 0;
        for (Trait trait : concept.traits()) {
            traits |= 1 << trait.ordinal();
        }
        out.writeByte(traits);
    }

    private void writeStrings(List<String> list, DataOutputStream out) throws IOException {
        writeNumber(list.size(), out);
        for (String string : list) {
            writeString(string, out);
        }
    }

    private void writeString(String string, DataOutputStream out) throws IOException {
        writeNumber(strings.number(string), out);
    }

    private void writeIds(List<ConceptId> ids, DataOutputStream out) throws IOException {
        writeNumber(ids.size(), out);
        for (ConceptId id : ids) {
            writeNumber(numbers.get(id), out);
        }
    }

    /** Writes seven bits a byte, the lowest first; all bytes but the last are negative. */
    private static void writeNumber(int number, DataOutputStream out) throws IOException {
        int rest = number;
        while (rest > 127) {
            out.writeByte(rest | 128);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    static Vocabulary read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.getInt() != MAGIC) {
            throw new VocabularyException("vocabulary.bin is not a vocabulary of this version; build again");
        }
        ByteBuffer names = in.duplicate();
        PhraseTable.skip(in);
        return new Vocabulary(new LateTable(names), new StoredRecords(StringTable.read(in), in));
    }
}
