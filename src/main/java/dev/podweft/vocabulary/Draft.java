package dev.podweft.vocabulary;

import dev.podweft.model.ConceptKind;
import dev.podweft.model.Form.Origin;
import dev.podweft.model.Form.Rule;
import dev.podweft.model.Release;
import dev.podweft.text.NormalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A merged concept while the vocabulary is compiled: its lines, the first giving the name, and its forms so far. */
final class Draft {

    /** A way to write it: rule, trust, the number of sources that give it, and whether it is the concept's name. */
    record DraftForm(String text, Rule rule, Origin origin, int sources, boolean canonical, boolean derived) {

        DraftForm withRule(Rule stricter) {
            return new DraftForm(text, stricter, origin, sources, canonical, derived);
        }
    }

    private final List<SourceConcept> lines;
    private final List<DraftForm> forms = new ArrayList<>();
    private final Set<String> traits = new java.util.TreeSet<>();
    private String id = "";

    Draft(List<SourceConcept> lines, Settled settled) {
        this.lines = lines;
        lines.forEach(line -> traits.addAll(line.traits()));
        traits.addAll(settled.traits(wholeName()));
        if (seed()) {
            gatherSeedForms(settled);
        }
        gatherSourceForms(settled);
        dropVersions();
    }

    /** Removes a form that is another form and a version of it, such as python3: the version is not the name's. */
    private void dropVersions() {
        Set<String> keys = new LinkedHashSet<>();
        forms.forEach(form -> keys.add(NormalizedText.key(form.text())));
        forms.removeIf(form -> {
            String key = NormalizedText.key(form.text());
            String bare = key.replaceFirst("v?\\d{1,2}$", "");
            return !form.canonical() && !bare.equals(key) && keys.contains(bare);
        });
    }

    boolean seed() {
        return lines.get(0).seed();
    }

    String id() {
        return id;
    }

    void id(String given) {
        id = given;
    }

    /** Returns the canonical name, without the words that tell two senses apart. */
    String name() {
        return lines.get(0).name();
    }

    Optional<String> sense() {
        return lines.get(0).sense();
    }

    /** Returns the name with its sense, as seed files write it. */
    String wholeName() {
        return lines.get(0).wholeName();
    }

    ConceptKind kind() {
        return lines.get(0).kind();
    }

    List<String> refs() {
        return lines.stream().map(SourceConcept::ref).toList();
    }

    List<SourceConcept> lines() {
        return lines;
    }

    /** Returns the names of its traits. */
    Set<String> traits() {
        return traits;
    }

    List<DraftForm> forms() {
        return forms;
    }

    Set<String> all(java.util.function.Function<SourceConcept, List<String>> field) {
        Set<String> all = new LinkedHashSet<>();
        lines.forEach(line -> all.addAll(field.apply(line)));
        return all;
    }

    List<Release> releases() {
        return lines.stream().map(SourceConcept::releases).filter(list -> !list.isEmpty()).findFirst()
            .orElse(List.of());
    }

    Origin origin() {
        long files = lines.stream().map(SourceConcept::source).distinct().count();
        return seed() ? Origin.SEED : files > 1 ? Origin.STRONG : lines.get(0).origin();
    }

    private void gatherSeedForms(Settled settled) {
        Map<String, Optional<Rule>> rules = new TreeMap<>();
        Map<String, Set<String>> files = new LinkedHashMap<>();
        for (SourceConcept line : lines) {
            if (line.seed()) {
                line.match().forEach((form, rule) ->
                    rules.merge(NormalizedText.key(form), rule, ConceptMerger::stricter));
                count(files, line.name(), line.source());
                line.aliases().forEach(alias -> count(files, alias, line.source()));
                settled.aliases(wholeName()).forEach(alias -> count(files, alias, line.source()));
            }
        }
        Map<String, Set<String>> elsewhere = new TreeMap<>();
        lines.stream().filter(line -> !line.seed()).forEach(line -> {
            count(elsewhere, NormalizedText.key(line.name()), line.source());
            line.aliases().forEach(alias -> count(elsewhere, NormalizedText.key(alias), line.source()));
        });
        files.forEach((form, given) -> {
            String key = NormalizedText.key(form);
            given.addAll(elsewhere.getOrDefault(key, Set.of()));
            Optional<Rule> rule = rules.getOrDefault(key, Optional.of(Rule.SAFE));
            boolean canonical = key.equals(NormalizedText.key(name()));
            if (rule.isPresent() && !settled.dropped(form, wholeName())) {
                forms.add(new DraftForm(form, rule.get(), Origin.SEED, given.size(), canonical, false));
            }
        });
    }

    private static void count(Map<String, Set<String>> files, String form, String source) {
        files.computeIfAbsent(form, k -> new LinkedHashSet<>()).add(source);
    }

    /** A source's alias counts where a second source gives the same form for the same concept. */
    private void gatherSourceForms(Settled settled) {
        Map<String, Set<String>> files = new TreeMap<>();
        Map<String, String> spelling = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        for (SourceConcept line : lines) {
            if (!line.seed()) {
                names.add(NormalizedText.key(line.name()));
                spelling.putIfAbsent(NormalizedText.key(line.name()), line.name());
                count(files, NormalizedText.key(line.name()), line.source());
                for (String alias : line.aliases()) {
                    spelling.putIfAbsent(NormalizedText.key(alias), alias);
                    count(files, NormalizedText.key(alias), line.source());
                }
            }
        }
        Set<String> known = new LinkedHashSet<>();
        lines.stream().filter(SourceConcept::seed).forEach(line -> {
            known.add(NormalizedText.key(line.name()));
            line.aliases().forEach(alias -> known.add(NormalizedText.key(alias)));
        });
        spelling.forEach((key, form) -> {
            int sources = files.get(key).size();
            boolean trusted = names.contains(key) || sources > 1;
            if (trusted && !known.contains(key) && usable(key) && !settled.dropped(form, wholeName())) {
                boolean canonical = key.equals(NormalizedText.key(name()));
                Origin origin = sources > 1 ? Origin.STRONG : canonical ? origin() : Origin.WEAK;
                forms.add(new DraftForm(form, Rule.SAFE, origin, sources, canonical, false));
            }
        });
    }

    /** A form needs a letter, and more than one character. */
    private static boolean usable(String key) {
        return key.length() > 1 && key.chars().anyMatch(Character::isLetter);
    }
}
