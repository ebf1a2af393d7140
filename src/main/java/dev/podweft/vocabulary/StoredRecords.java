package dev.podweft.vocabulary;

import dev.podweft.model.Concept;
import dev.podweft.model.Concept.Trait;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Form;
import dev.podweft.model.Relations;
import dev.podweft.model.Release;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Concepts and forms as {@link VocabularyFile} wrote them, decoded when first asked for. Safe to share: two threads
 * that ask at once may decode twice, and get the same record.
 */
final class StoredRecords implements Vocabulary.Records {

    /** Bytes of a form. */
    static final int FORM = 13;

    private final StringTable.Strings strings;
    private final ByteBuffer bytes;
    private final int formBase;
    private final int conceptBase;
    private final int[] starts;
    private final AtomicReferenceArray<Concept> concepts;
    private final AtomicReferenceArray<Form> forms;

    /** Takes what is left of {@code in}. */
    StoredRecords(StringTable.Strings strings, ByteBuffer in) {
        this.strings = strings;
        bytes = in;
        concepts = new AtomicReferenceArray<>(in.getInt());
        forms = new AtomicReferenceArray<>(in.getInt());
        formBase = in.position();
        starts = new int[concepts.length()];
        in.position(formBase + FORM * forms.length());
        in.asIntBuffer().get(starts);
        conceptBase = in.position() + 4 * starts.length;
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
        if (concepts.get(index) == null) {
            concepts.compareAndSet(index, null, readConcept(at(index)));
        }
        return concepts.get(index);
    }

    @Override
    public Form form(int index) {
        if (forms.get(index) == null) {
            forms.compareAndSet(index, null, readForm(formBase + FORM * index));
        }
        return forms.get(index);
    }

    private ByteBuffer at(int index) {
        return bytes.duplicate().position(conceptBase + starts[index]);
    }

    private Form readForm(int at) {
        int flags = bytes.get(at + 12);
        return new Form(strings.get(bytes.getInt(at + 4)), concept(bytes.getInt(at)),
            Form.Rule.values()[bytes.get(at + 8)], Form.Origin.values()[bytes.get(at + 9)], bytes.get(at + 10),
            bytes.get(at + 11), (flags & 1) != 0, (flags & 2) != 0);
    }

    private Concept readConcept(ByteBuffer in) {
        ConceptId id = new ConceptId(string(in));
        String name = string(in);
        ConceptKind kind = ConceptKind.values()[in.get()];
        List<String> aliases = list(in);
        Relations relations = new Relations(ids(in), ids(in), ids(in));
        return new Concept(id, name, kind, aliases, relations, releases(in), list(in), list(in), list(in),
            Optional.of(string(in)).filter(url -> !url.isEmpty()), traits(in.get()));
    }

    private List<Release> releases(ByteBuffer in) {
        List<Release> releases = new ArrayList<>();
        for (int left = number(in); left > 0; left--) {
            releases.add(new Release(string(in),
                Optional.of(string(in)).filter(date -> !date.isEmpty()).map(LocalDate::parse),
                Optional.of(string(in)).filter(newest -> !newest.isEmpty())));
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

    private List<String> list(ByteBuffer in) {
        List<String> list = new ArrayList<>();
        for (int left = number(in); left > 0; left--) {
            list.add(string(in));
        }
        return list;
    }

    private List<ConceptId> ids(ByteBuffer in) {
        List<ConceptId> ids = new ArrayList<>();
        for (int left = number(in); left > 0; left--) {
            ids.add(new ConceptId(string(at(number(in)))));
        }
        return ids;
    }

    private String string(ByteBuffer in) {
        return strings.get(number(in));
    }

    private static int number(ByteBuffer in) {
        int number = 0;
        int shift = 0;
        byte next = in.get();
        while (next < 0) {
            number |= (next & 127) << shift;
            shift += 7;
            next = in.get();
        }
        return number | next << shift;
    }
}
