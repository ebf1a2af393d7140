package dev.podweft;

import dev.podweft.eval.GoldEpisode;
import dev.podweft.eval.Peer;
import dev.podweft.eval.Prediction;
import dev.podweft.model.Concept;
import dev.podweft.model.Form;
import dev.podweft.model.Mention;
import dev.podweft.model.Passage;
import dev.podweft.tag.PhraseTagger;
import dev.podweft.tag.Tagger;
import dev.podweft.text.NormalizedText;
import dev.podweft.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A plain dictionary tagger, the floor that ours is measured against: every form of the vocabulary, in any capitals,
 * the leftmost and longest first, and nothing decided. Where several concepts have a form, it goes to the one whose own
 * name it is, then to the one that most sources give it to, then by id. Immutable, and safe to share.
 */
public final class DictionaryPeer implements Peer {

    private static final Comparator<Form> FIRST_CHOICE = Comparator.comparing((Form form) -> !form.canonical())
        .thenComparing(form -> -form.sources()).thenComparing(form -> form.concept().id());

    private final Tagger tagger;

    public DictionaryPeer(Vocabulary vocabulary) {
        tagger = new PhraseTagger(vocabulary.table(), vocabulary::form);
    }

    @Override
    public List<Prediction> tag(GoldEpisode episode) {
        List<Prediction> predictions = new ArrayList<>();
        for (Passage passage : episode.passages()) {
            int end = 0;
            for (Mention mention : tagger.tag(NormalizedText.of(passage.text()))) {
                if (mention.span().start() >= end) {
                    end = mention.span().end();
                    Concept concept = mention.candidates().stream().min(FIRST_CHOICE).orElseThrow().concept();
                    predictions.add(Prediction.of(passage.field(), mention.span(), concept, Optional.empty()));
                }
            }
        }
        return predictions;
    }

    /** Returns what this tagger takes each form for, by the form in lower case. */
    public static Map<String, Concept> meanings(Vocabulary vocabulary) {
        Map<String, Form> forms = new TreeMap<>();
        for (int i = 0; i < vocabulary.formCount(); i++) {
            Form form = vocabulary.form(i);
            forms.merge(form.text().toLowerCase(Locale.ROOT), form,
                (one, other) -> FIRST_CHOICE.compare(one, other) <= 0 ? one : other);
        }
        Map<String, Concept> meanings = new TreeMap<>();
        forms.forEach((text, form) -> meanings.put(text, form.concept()));
        return meanings;
    }
}
