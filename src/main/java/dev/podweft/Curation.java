package dev.podweft;

import dev.podweft.curate.ConceptNames;
import dev.podweft.curate.LinkRules;
import dev.podweft.curate.OverridesException;
import dev.podweft.curate.OverridesFile;
import dev.podweft.curate.Rule;
import dev.podweft.curate.Tally;
import dev.podweft.dedupe.Deduplicator;
import dev.podweft.export.BuildSummary.Override;
import dev.podweft.link.LinkResult;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.Episode;
import dev.podweft.model.Link;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import dev.podweft.read.SourceFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the curator decided, through which every build goes: the rules of {@code overrides.yaml} beside an input, in an
 * input's folder and in the folder that is written, or of one file that was named instead. For one thread, used once.
 */
final class Curation {

    private final List<Rule> rules = new ArrayList<>();
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Tally tally = new Tally();
    private Optional<LinkRules> links = Optional.empty();

    private Curation() {
    }

    /**
     * Reads the rules.
     *
     * @throws OverridesException where a file is no list of rules
     * @throws IOException where a file cannot be read
     */
    static Curation of(Optional<Path> named, List<Path> inputs, Path folder) throws IOException {
        Curation curation = new Curation();
        Path own = folder.resolve(OverridesFile.NAME).normalize();
        for (Path file : named.isPresent() ? List.of(named.get()) : files(inputs, folder)) {
            curation.read(file, file.equals(own) ? OverridesFile.NAME : file.toString().replace('\\', '/'));
        }
        return curation;
    }

    /** Returns the files that lie where they are looked for, each once, by name. */
    private static List<Path> files(List<Path> inputs, Path folder) throws IOException {
        TreeMap<String, Path> files = new TreeMap<>();
        Stream<Path> folders = Stream.concat(Stream.of(folder), inputs.stream().map(input ->
            Files.isDirectory(input) ? input : Optional.ofNullable(input.getParent()).orElse(Path.of(""))));
        for (Path place : folders.toList()) {
            Path file = place.resolve(OverridesFile.NAME).normalize();
            if (Files.isRegularFile(file)) {
                files.putIfAbsent(file.toRealPath().toString(), file);
            }
        }
        return files.values().stream().sorted().toList();
    }

    /** Reads a file; that of the folder which is written is called the same wherever the folder is. */
    private void read(Path file, String name) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
            List<Rule> found = OverridesFile.parse(file.toString(), name, text);
            rules.addAll(found);
            files.add(new SourceFile(name, "overrides", bytes.length, Fingerprint.of(bytes), found.size()));
        } catch (CharacterCodingException e) {
            throw new OverridesException(file + ":1: bytes that are not UTF-8 found; expected a list of rules; save it "
                + "as UTF-8");
        }
    }

    boolean hasRules() {
        return !rules.isEmpty();
    }

    /** Returns the files that hold the rules. */
    List<SourceFile> files() {
        return files;
    }

    /** Returns the episodes that {@code records} tell of, as the rules want them. */
    List<Episode> episodes(List<SourceRecord> records) {
        return rules.isEmpty() ? new Deduplicator().deduplicate(records).episodes()
            : new EpisodeRules(rules, tally).episodes(records);
    }

    /** Returns what the texts of {@code episodes} name, as the rules want it. */
    List<LinkResult> links(List<Episode> episodes, List<LinkResult> results,
            Function<ConceptId, Optional<Concept>> known) {
        if (rules.isEmpty()) {
            return results;
        }
        ConceptNames names = new ConceptNames(results.stream().flatMap(result -> result.links().stream())
            .flatMap(List::stream).toList(), known);
        LinkRules now = new LinkRules(rules, names, tally);
        links = Optional.of(now);
        List<LinkResult> curated = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            LinkResult result = results.get(i);
            List<List<Link>> passages = new ArrayList<>();
            for (int j = 0; j < result.links().size(); j++) {
                String text = episodes.get(i).passages().get(j).text();
                passages.add(Minutes.timed(now.links(result.links().get(j), text), text));
            }
            curated.add(new LinkResult(passages, now.undecided(result.undecided()), result.leeway()));
        }
        problems.addAll(names.problems());
        return curated;
    }

    /** Returns a problem for each rule about what texts name, of which a large corpus takes no notice. */
    List<Problem> unheard() {
        return rules.stream().filter(rule -> !(rule instanceof Rule.Episodes || rule instanceof Rule.Title))
            .map(rule -> new Problem(rule.place(), Problem.Severity.SKIPPED, "\"" + rule.words()
                + "\" found; expected only rules "
                + "about episodes, since a corpus this large follows no others; build with a greater --large-from"))
            .toList();
    }

    /** Returns {@code concept} as the rules name it. */
    Concept curated(Concept concept) {
        return links.map(known -> known.curated(concept)).orElse(concept);
    }

    /** Returns a problem for each rule that matches nothing. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        tally.idle(rules).forEach(rule -> all.add(new Problem(rule.place(), Problem.Severity.SKIPPED,
            "\"" + rule.words() + "\" found, which matches nothing; correct the rule or drop it")));
        return all;
    }

    /** Returns what each rule did, in the order of the files. */
    List<Override> report() {
        return rules.stream().map(rule -> new Override(rule.place().toString(), rule.words(), tally.of(rule))).toList();
    }
}
