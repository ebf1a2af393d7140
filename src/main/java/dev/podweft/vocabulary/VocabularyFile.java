package dev.podweft.vocabulary;

import dev.podweft.model.Concept;
import dev.podweft.model.Concept.Trait;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Form;
import dev.podweft.model.Relations;
import dev.podweft.model.Release;
import dev.podweft.text.PhraseTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The compiled vocabulary as bytes: a head, the names, then the records of concepts and forms with a table of where
 * each starts, so that a record is decoded only when it is asked for.
 */
final class VocabularyFile {

    private static final int MAGIC = 0x50575631;

    private VocabularyFile() {
    }

    /** Writes to a temporary file beside {@code target} and renames it. */
    static void write(Vocabulary vocabulary, Path target) throws IOException {
        Path temporary = target.resolveSibling(target.getFileName() + ".tmp");
        Files.write(temporary, bytes(vocabulary));
        Files.move(temporary, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    static byte[] bytes(Vocabulary vocabulary) throws IOException {
        List<Concept> concepts = vocabulary.concepts().toList();
        java.util.Map<ConceptId, Integer> index = new java.util.HashMap<>();
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(records);
        int[] starts = new int[concepts.size() + vocabulary.formCount()];
        for (int i = 0; i < concepts.size(); i++) {
            index.put(concepts.get(i).id(), i);
            starts[i] = out.size();
            writeConcept(concepts.get(i), out);
        }
        for (int i = 0; i < vocabulary.formCount(); i++) {
            Form form = vocabulary.form(i);
            starts[concepts.size() + i] = out.size();
            out.writeInt(index.get(form.concept().id()));
            out.writeUTF(form.text());
            out.writeByte(form.rule().ordinal());
            out.writeByte(form.origin().ordinal());
            out.writeByte(Math.min(form.sources(), 127));
            out.writeByte(form.everyday());
            out.writeBoolean(form.canonical());
            out.writeBoolean(form.derived());
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(file);
        head.writeInt(MAGIC);
        vocabulary.table().write(head);
        head.writeInt(concepts.size());
        head.writeInt(vocabulary.formCount());
        for (int start : starts) {
            head.writeInt(start);
        }
        records.writeTo(head);
        return file.toByteArray();
    }

    private static void writeConcept(Concept concept, DataOutputStream out) throws IOException {
        out.writeUTF(concept.id().value());
        out.writeUTF(concept.name());
        out.writeByte(concept.kind().ordinal());
        writeStrings(concept.aliases(), out);
        writeIds(concept.relations().broader(), out);
        writeIds(concept.relations().partOf(), out);
        writeIds(concept.relations().uses(), out);
        out.writeShort(concept.releases().size());
        for (Release release : concept.releases()) {
            out.writeUTF(release.cycle());
            out.writeUTF(release.date().map(LocalDate::toString).orElse(""));
            out.writeUTF(release.newest().orElse(""));
        }
        writeStrings(concept.cues(), out);
        writeStrings(concept.notPhrases(), out);
        writeStrings(concept.sameAs(), out);
        out.writeUTF(concept.url().orElse(""));
        int traits = 0;
        for (Trait trait : concept.traits()) {
            traits |= 1 << trait.ordinal();
        }
        out.writeByte(traits);
    }

    private static void writeStrings(List<String> strings, DataOutputStream out) throws IOException {
        out.writeShort(strings.size());
        for (String string : strings) {
            out.writeUTF(string);
        }
    }

    private static void writeIds(List<ConceptId> ids, DataOutputStream out) throws IOException {
        writeStrings(ids.stream().map(ConceptId::value).toList(), out);
    }

    static Vocabulary read(byte[] bytes) throws IOException {
        ByteArrayInputStream raw = new ByteArrayInputStream(bytes);
        DataInputStream in = new DataInputStream(raw);
        if (in.readInt() != MAGIC) {
            throw new VocabularyException("vocabulary.bin is not a vocabulary of this version; build again");
        }
        PhraseTable table = PhraseTable.read(in);
        int concepts = in.readInt();
        int forms = in.readInt();
        int[] starts = new int[concepts + forms];
        java.nio.ByteBuffer.wrap(bytes, bytes.length - raw.available(), starts.length * 4).asIntBuffer().get(starts);
        int base = bytes.length - raw.available() + starts.length * 4;
        return new Vocabulary(table, new FileRecords(bytes, base, starts, concepts));
    }

    /** Records decoded on demand; two threads that ask at once may decode twice and get equal records. */
    private static final class FileRecords implements Vocabulary.Records {

        private final byte[] bytes;
        private final int base;
        private final int[] starts;
        private final AtomicReferenceArray<Concept> concepts;
        private final AtomicReferenceArray<Form> forms;

        FileRecords(byte[] bytes, int base, int[] starts, int count) {
            this.bytes = bytes;
            this.base = base;
            this.starts = starts;
            concepts = new AtomicReferenceArray<>(count);
            forms = new AtomicReferenceArray<>(starts.length - count);
        }

        @Override
        public int concepts() {
            return concepts.length();
        }

        @Override
        public int forms() {
            return forms.length();
        }

        @Override
        public Concept concept(int index) {
            Concept concept = concepts.get(index);
            if (concept == null) {
                try {
                    concepts.compareAndSet(index, null, readConcept(at(index)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                concept = concepts.get(index);
            }
            return concept;
        }

        @Override
        public Form form(int index) {
            Form form = forms.get(index);
            if (form == null) {
                try {
                    forms.compareAndSet(index, null, readForm(at(concepts.length() + index)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                form = forms.get(index);
            }
            return form;
        }

        private DataInput at(int record) {
            int start = base + starts[record];
            return new DataInputStream(new ByteArrayInputStream(bytes, start, bytes.length - start));
        }

        private Form readForm(DataInput in) throws IOException {
            Concept concept = concept(in.readInt());
            return new Form(in.readUTF(), concept, Form.Rule.values()[in.readByte()],
                Form.Origin.values()[in.readByte()], in.readByte(), in.readByte(), in.readBoolean(),
                in.readBoolean());
        }

        private static Concept readConcept(DataInput in) throws IOException {
            ConceptId id = new ConceptId(in.readUTF());
            String name = in.readUTF();
            ConceptKind kind = ConceptKind.values()[in.readByte()];
            List<String> aliases = strings(in);
            Relations relations = new Relations(ids(in), ids(in), ids(in));
            List<Release> releases = releases(in);
            return new Concept(id, name, kind, aliases, relations, releases, strings(in), strings(in), strings(in),
                Optional.of(in.readUTF()).filter(url -> !url.isEmpty()), traits(in.readByte()));
        }

        private static List<Release> releases(DataInput in) throws IOException {
            List<Release> releases = new ArrayList<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                releases.add(new Release(in.readUTF(),
                    Optional.of(in.readUTF()).filter(date -> !date.isEmpty()).map(LocalDate::parse),
                    Optional.of(in.readUTF()).filter(newest -> !newest.isEmpty())));
            }
            return releases;
        }

        private static EnumSet<Trait> traits(int bits) {
            EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
            for (Trait trait : Trait.values()) {
                if ((bits & 1 << trait.ordinal()) != 0) {
                    traits.add(trait);
                }
            }
            return traits;
        }

        private static List<String> strings(DataInput in) throws IOException {
            int count = in.readUnsignedShort();
            List<String> strings = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                strings.add(in.readUTF());
            }
            return strings;
        }

        private static List<ConceptId> ids(DataInput in) throws IOException {
            return strings(in).stream().map(ConceptId::new).toList();
        }
    }
}
