package dev.podweft.vocabulary;

import dev.podweft.model.Concept;
import dev.podweft.model.Concept.Trait;
import dev.podweft.model.ConceptId;
import dev.podweft.model.Form;
import dev.podweft.model.Relations;
import dev.podweft.text.NormalizedText;
import dev.podweft.vocabulary.Draft.DraftForm;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the settled drafts into concepts and forms, with relations resolved to ids. Used once, by one thread. */
final class VocabularyAssembler {

    private static final int MOST_ALIASES = 40;
    private static final int OTHER_IDS = 3;

    private final List<Draft> drafts;
    private final EnglishWords english;
    private final Map<String, Draft> byRef = new HashMap<>();
    private final Map<String, Draft> byName = new HashMap<>();

    VocabularyAssembler(List<Draft> drafts, EnglishWords english) {
        this.drafts = drafts;
        this.english = english;
        for (Draft draft : drafts) {
            draft.refs().forEach(ref -> byRef.put(ref, draft));
        }
        for (boolean seed : new boolean[] {true, false}) {
            for (Draft draft : drafts) {
                if (draft.seed() == seed) {
                    byName.putIfAbsent(NormalizedText.key(draft.wholeName()), draft);
                    byName.putIfAbsent(NormalizedText.key(draft.name()), draft);
                }
            }
            for (Draft draft : drafts) {
                if (draft.seed() == seed) {
                    draft.forms().forEach(form -> byName.putIfAbsent(NormalizedText.key(form.text()), draft));
                }
            }
        }
    }

    Vocabulary assemble() {
        List<Concept> concepts = new ArrayList<>();
        List<Form> forms = new ArrayList<>();
        for (Draft draft : drafts) {
            Concept concept = concept(draft);
            concepts.add(concept);
            for (DraftForm form : draft.forms()) {
                forms.add(new Form(form.text(), concept, form.rule(), form.origin(), form.sources(),
                    english.level(form.text()), form.canonical(), form.derived()));
            }
        }
        return Vocabulary.of(concepts, forms);
    }

    private Concept concept(Draft draft) {
        Set<String> aliases = new LinkedHashSet<>();
        Set<String> keys = new LinkedHashSet<>(List.of(NormalizedText.key(draft.name())));
        for (DraftForm form : draft.forms()) {
            if (keys.add(NormalizedText.key(form.text())) && aliases.size() < MOST_ALIASES) {
                aliases.add(form.text());
            }
        }
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        draft.traits().forEach(trait -> traits.add(Trait.valueOf(trait)));
        return new Concept(new ConceptId(draft.id()), draft.name(), draft.kind(), List.copyOf(aliases),
            relations(draft), draft.releases(), List.copyOf(draft.all(SourceConcept::cues)),
            List.copyOf(draft.all(SourceConcept::not)), sameAs(draft), home(draft),
            traits);
    }

    /** Ids in Wikidata and Wikipedia, and in three more sources. */
    private static List<String> sameAs(Draft draft) {
        Set<String> same = new LinkedHashSet<>();
        draft.lines().forEach(line -> line.wikidata().ifPresent(id -> same.add("wikidata:" + id)));
        draft.lines().forEach(line -> line.wikipedia().ifPresent(title -> same.add("wikipedia:" + title)));
        draft.lines().stream().filter(line -> !line.seed()).limit(OTHER_IDS).forEach(line -> same.add(line.ref()));
        return List.copyOf(same);
    }

    private static Optional<String> home(Draft draft) {
        return draft.lines().stream().flatMap(line -> line.addresses().stream())
            .filter(address -> ConceptMerger.addressKey(address).isPresent()).findFirst();
    }

    private Relations relations(Draft draft) {
        return new Relations(targets(draft, "broader"), targets(draft, "part_of"), targets(draft, "uses"));
    }

    /** A relation is trusted from the hand-made files and from the sources whose hierarchy was made by hand. */
    private List<ConceptId> targets(Draft draft, String relation) {
        Set<ConceptId> targets = new LinkedHashSet<>();
        for (SourceConcept line : draft.lines()) {
            boolean trusted = line.seed() || Set.of("dbdb", "musl-names", "cncf-landscape").contains(line.source());
            if (trusted && (line.seed() || targets.isEmpty())) {
                for (String target : line.relations().getOrDefault(relation, List.of())) {
                    Draft found = byRef.getOrDefault(target, byName.get(NormalizedText.key(target)));
                    if (found != null && found != draft) {
                        targets.add(new ConceptId(found.id()));
                    }
                }
            }
        }
        return List.copyOf(targets);
    }
}
