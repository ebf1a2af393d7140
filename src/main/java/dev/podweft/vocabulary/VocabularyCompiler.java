package dev.podweft.vocabulary;

import dev.podweft.model.Form.Origin;
import dev.podweft.model.Form.Rule;
import dev.podweft.text.NormalizedText;
import dev.podweft.vocabulary.Draft.DraftForm;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compiles a folder of seed and source files to a {@link Vocabulary}.
 *
 * <p>The folder holds {@code seed/*.jsonl}, {@code sources/*.jsonl}, {@code settled.tsv}, {@code english-words.tsv} and
 * {@code ids.tsv}. The same folder gives the same bytes. For one thread.
 *
 * <p>A form that two concepts claim goes to the hand-made one; between two hand-made ones it stays with both, and the
 * one for which it is a mere alias needs the support of the surroundings; between two sources, a name beats an alias.
 */
public final class VocabularyCompiler {

    private final Path folder;
    private final EnglishWords english;
    private final IdRegister ids;
    private final List<Draft> drafts = new ArrayList<>();

    /** Prepares to compile {@code folder}. @throws VocabularyException where a line of its files cannot be used */
    public VocabularyCompiler(Path folder) throws IOException {
        this.folder = folder;
        english = new EnglishWords(folder.resolve("english-words.tsv"));
        ids = new IdRegister(folder.resolve("ids.tsv"));
    }

    /** Returns the compiled vocabulary. */
    public Vocabulary compile() throws IOException {
        Settled settled = new Settled(folder.resolve("settled.tsv"));
        SourceLines reader = new SourceLines();
        List<SourceConcept> lines = new ArrayList<>(reader.read(folder.resolve("seed"), true));
        lines.addAll(reader.read(folder.resolve("sources"), false));
        drafts.clear();
        for (List<SourceConcept> group : new ConceptMerger(lines, settled).merge()) {
            drafts.add(new Draft(group, settled));
        }
        settleForms();
        Restraint restraint = new Restraint(drafts, english);
        drafts.forEach(restraint::apply);
        derive();
        drafts.removeIf(draft -> draft.forms().isEmpty());
        giveIds();
        drafts.sort(Comparator.comparing(Draft::id));
        return new VocabularyAssembler(drafts, english).assemble();
    }

    /** Returns {@code ids.tsv} with the ids that the last {@link #compile} gave. */
    public String register() throws IOException {
        StringWriter out = new StringWriter();
        ids.write(out);
        return out.toString();
    }

    private void giveIds() {
        Set<String> taken = new HashSet<>();
        List<Draft> unknown = new ArrayList<>();
        for (Draft draft : drafts) {
            ids.known(draft.refs(), taken).ifPresentOrElse(draft::id, () -> unknown.add(draft));
            if (!draft.id().isEmpty()) {
                taken.add(draft.id());
                ids.file(draft.refs(), draft.id());
            }
        }
        for (Draft draft : unknown) {
            String name = draft.seed() ? draft.wholeName() : draft.name();
            draft.id(ids.give(draft.kind().toString(), name, draft.refs()));
        }
    }

    /** Adds verbs and nouns made from the names of concepts, where no other concept claims them. */
    private void derive() {
        Set<String> claimed = new HashSet<>();
        drafts.forEach(draft -> draft.forms().forEach(form -> claimed.add(NormalizedText.key(form.text()))));
        Derivation derivation = new Derivation(english, nouns());
        Map<String, List<Draft>> made = new TreeMap<>();
        for (Draft draft : drafts) {
            if (draft.seed() && draft.kind() == dev.podweft.model.ConceptKind.CONCEPT) {
                Set<String> forms = new java.util.TreeSet<>();
                draft.forms().stream().filter(form -> form.rule() == Rule.SAFE)
                    .forEach(form -> forms.addAll(derivation.of(form.text())));
                forms.removeIf(form -> claimed.contains(NormalizedText.key(form)));
                forms.forEach(form -> made.computeIfAbsent(form, k -> new ArrayList<>()).add(draft));
            }
        }
        made.forEach((form, owners) -> {
            if (owners.size() == 1) {
                owners.get(0).forms().add(new DraftForm(form, Rule.SAFE, Origin.SEED, 1, false, true));
            }
        });
    }

    /** Words that end a hand-made name, and so are nouns: "image" of "container image", but not "automatic". */
    private Set<String> nouns() {
        Set<String> nouns = new HashSet<>();
        for (Draft draft : drafts) {
            for (DraftForm form : draft.forms()) {
                if (form.origin() == Origin.SEED) {
                    nouns.add(form.text().substring(form.text().lastIndexOf(' ') + 1));
                }
            }
        }
        return nouns;
    }

    private void settleForms() {
        Map<String, List<Draft>> claims = new TreeMap<>();
        for (Draft draft : drafts) {
            Set<String> keys = new HashSet<>();
            for (DraftForm form : draft.forms()) {
                if (keys.add(NormalizedText.key(form.text()))) {
                    claims.computeIfAbsent(NormalizedText.key(form.text()), k -> new ArrayList<>()).add(draft);
                }
            }
        }
        claims.forEach((key, claimants) -> {
            if (key.isEmpty()) {
                claimants.forEach(draft -> drop(draft, key));
            } else if (claimants.size() > 1) {
                settle(key, claimants);
            }
        });
    }

    private static void settle(String key, List<Draft> claimants) {
        int best = claimants.stream().mapToInt(draft -> claim(draft, key)).max().orElseThrow();
        boolean several = claimants.stream().filter(draft -> claim(draft, key) == best).count() > 1;
        for (Draft draft : claimants) {
            int claim = claim(draft, key);
            boolean seeds = best >= 4;
            if (seeds && claim < 4 || !seeds && claim < best) {
                drop(draft, key);
            } else if (several || claim < best) {
                restrict(draft, key);
            }
        }
    }

    /** How strong a claim is: 5 and 4 for a hand-made name and alias, 3 to 1 for a source's. */
    private static int claim(Draft draft, String key) {
        int best = 0;
        for (DraftForm form : draft.forms()) {
            if (NormalizedText.key(form.text()).equals(key)) {
                int claim = form.origin() == Origin.SEED ? 4 : form.origin() == Origin.STRONG ? 2 : 1;
                best = Math.max(best, claim + (form.canonical() ? 1 : 0));
            }
        }
        return best;
    }

    private static void drop(Draft draft, String key) {
        draft.forms().removeIf(form -> NormalizedText.key(form.text()).equals(key));
    }

    private static void restrict(Draft draft, String key) {
        draft.forms().replaceAll(form -> NormalizedText.key(form.text()).equals(key) && form.rule() == Rule.SAFE
            ? form.withRule(Rule.CONTEXT) : form);
    }

    /** Compiles {@code folder} into {@code target}, writes its {@code ids.tsv}, and returns the vocabulary. */
    public static Vocabulary write(Path folder, Path target) throws IOException {
        VocabularyCompiler compiler = new VocabularyCompiler(folder);
        Vocabulary vocabulary = compiler.compile();
        Files.createDirectories(target);
        VocabularyFile.write(vocabulary, target.resolve("vocabulary.bin"));
        LexiconFile.write(folder, vocabulary, target);
        Files.writeString(folder.resolve("ids.tsv"), compiler.register());
        return vocabulary;
    }

    /** Writes the compiled files into a folder where they are older than what they are made from. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        if (!fresh(target.resolve("vocabulary.bin"), folder)) {
            write(folder, target);
        }
    }

    private static boolean fresh(Path target, Path folder) throws IOException {
        boolean there = Files.exists(target) && Files.exists(target.resolveSibling("lexicon.bin"))
            && Files.exists(target.resolveSibling("well-known.txt"));
        if (!there || !VocabularyFile.isCurrent(target)) {
            return false;
        }
        Map<Path, Long> newer = new HashMap<>();
        long made = Files.getLastModifiedTime(target).toMillis();
        try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                long changed = Files.getLastModifiedTime(file).toMillis();
                if (changed > made && !file.endsWith("ids.tsv")) {
                    newer.put(file, changed);
                }
            }
        }
        return newer.isEmpty();
    }
}
