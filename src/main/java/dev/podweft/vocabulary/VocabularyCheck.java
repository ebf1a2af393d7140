package dev.podweft.vocabulary;

import dev.podweft.model.Form.Rule;
import dev.podweft.text.NormalizedText;
import dev.podweft.vocabulary.Draft.DraftForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for contradictions in the hand-made part of a vocabulary folder: forms that two concepts claim and nothing
 * tells apart, forms that need cues and have none, rules of forms that are not there, names that no text could match,
 * circles and gaps of {@code broader}, decisions about unknown concepts, and ids that were not written down. For one
 * thread.
 */
public final class VocabularyCheck {

    private final Path folder;
    private final Settled settled;
    private final List<SourceConcept> seeds;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Draft> byName = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    /** Reads {@code folder}. @throws VocabularyException where a line of its files cannot be used */
    public VocabularyCheck(Path folder) throws IOException {
        this.folder = folder;
        settled = new Settled(folder.resolve("settled.tsv"));
        seeds = new SourceLines().read(folder.resolve("seed"), true);
        new ConceptMerger(seeds, settled).merge().forEach(lines -> drafts.add(new Draft(lines, settled)));
        for (Draft draft : drafts) {
            draft.lines().forEach(line -> byName.put(NormalizedText.key(line.wholeName()), draft));
        }
        for (Draft draft : drafts) {
            draft.lines().forEach(line -> byName.putIfAbsent(NormalizedText.key(line.name()), draft));
            draft.forms().forEach(form -> byName.putIfAbsent(NormalizedText.key(form.text()), draft));
        }
    }

    /** Returns one line a finding, {@code file:line: what was found}; none where all is well. */
    public List<String> findings() throws IOException {
        findings.clear();
        drafts.forEach(this::checkForms);
        checkClaims();
        seeds.forEach(this::checkRules);
        seeds.forEach(this::checkTargets);
        checkCircles();
        checkDecisions();
        checkIds();
        findings.sort(Comparator.naturalOrder());
        return List.copyOf(findings);
    }

    private void report(String place, String problem) {
        findings.add(place + ": " + problem);
    }

    private static String place(Draft draft) {
        return draft.lines().get(0).place();
    }

    private void checkForms(Draft draft) {
        boolean matched = draft.forms().stream().anyMatch(form -> !NormalizedText.key(form.text()).isEmpty());
        if (!matched) {
            report(place(draft), "no text can name '" + draft.wholeName() + "'; give it a form with a word in it");
        }
        boolean cues = !draft.all(SourceConcept::cues).isEmpty();
        for (DraftForm form : draft.forms()) {
            if (form.rule() == Rule.CONTEXT && !cues) {
                report(place(draft), "the form '" + form.text() + "' needs support and '" + draft.wholeName()
                    + "' has no cues; add some");
            }
        }
    }

    /** A form of two concepts needs cues wherever it is not the plain name of exactly one of them. */
    private void checkClaims() {
        Map<String, Map<Draft, DraftForm>> claims = new TreeMap<>();
        for (Draft draft : drafts) {
            for (DraftForm form : draft.forms()) {
                claims.computeIfAbsent(NormalizedText.key(form.text()), k -> new LinkedHashMap<>())
                    .merge(draft, form, (first, second) -> first.canonical() ? first : second);
            }
        }
        claims.values().stream().filter(claimants -> claimants.size() > 1).forEach(this::checkClaimants);
    }

    private void checkClaimants(Map<Draft, DraftForm> claimants) {
        boolean oneName = claimants.keySet().stream().filter(draft -> plainName(draft, claimants)).count() == 1;
        claimants.forEach((draft, form) -> {
            boolean safe = form.rule() == Rule.CASE || oneName && plainName(draft, claimants);
            if (!safe && draft.all(SourceConcept::cues).isEmpty()) {
                String others = String.join("', '", claimants.keySet().stream().filter(other -> other != draft)
                    .map(Draft::wholeName).toList());
                report(place(draft), "the form '" + form.text() + "' of '" + draft.wholeName() + "' is also one of '"
                    + others + "'; give both cues, or take it from one");
            }
        });
    }

    /** A name that is written without a sense beside it. */
    private static boolean plainName(Draft draft, Map<Draft, DraftForm> claimants) {
        return claimants.get(draft).canonical() && draft.sense().isEmpty();
    }

    private void checkRules(SourceConcept line) {
        Set<String> forms = new HashSet<>();
        forms.add(NormalizedText.key(line.name()));
        line.aliases().forEach(alias -> forms.add(NormalizedText.key(alias)));
        for (String form : line.match().keySet()) {
            if (!forms.contains(NormalizedText.key(form))) {
                report(line.place(), "a rule for '" + form + "', which is no form of '" + line.wholeName()
                    + "'; correct or remove it");
            }
        }
    }

    private void checkTargets(SourceConcept line) {
        for (Map.Entry<String, List<String>> relation : line.relations().entrySet()) {
            for (String target : relation.getValue()) {
                if (!byName.containsKey(NormalizedText.key(target))) {
                    report(line.place(), "'" + line.wholeName() + "' has the " + relation.getKey() + " target '"
                        + target + "', which no seed file names; correct it or add the concept");
                }
            }
        }
    }

    private void checkCircles() {
        Set<Draft> done = new HashSet<>();
        for (Draft draft : drafts) {
            walk(draft, new ArrayList<>(), done);
        }
    }

    /** Follows broader from {@code draft}; {@code path} leads to it, and what is {@code done} has no circle ahead. */
    private void walk(Draft draft, List<Draft> path, Set<Draft> done) {
        int at = path.indexOf(draft);
        if (at >= 0) {
            report(place(draft), "broader goes in a circle: " + String.join(" > ",
                path.subList(at, path.size()).stream().map(Draft::wholeName).toList()) + " > " + draft.wholeName());
            return;
        }
        if (done.contains(draft)) {
            return;
        }
        path.add(draft);
        for (SourceConcept line : draft.lines()) {
            for (String target : line.relations().getOrDefault("broader", List.of())) {
                Draft broader = byName.get(NormalizedText.key(target));
                if (broader != null && broader != draft) {
                    walk(broader, path, done);
                }
            }
        }
        path.remove(path.size() - 1);
        done.add(draft);
    }

    private void checkDecisions() throws IOException {
        Set<String> names = new HashSet<>();
        seeds.forEach(line -> names.add(line.wholeName()));
        new SourceLines().read(folder.resolve("sources"), false).forEach(line -> names.add(line.name()));
        settled.concepts().forEach((name, place) -> {
            if (!names.contains(name)) {
                report(place, "a decision about '" + name + "', which no file names; correct or remove it");
            }
        });
    }

    private void checkIds() throws IOException {
        VocabularyCompiler compiler = new VocabularyCompiler(folder);
        compiler.compile();
        if (!compiler.register().equals(Files.readString(folder.resolve("ids.tsv")))) {
            report("ids.tsv:1", "ids of new lines are missing; run 'podweft vocabulary compile'");
        }
    }
}
