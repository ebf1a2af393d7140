package dev.podweft;

import dev.podweft.BuildOptions.Memory;
import dev.podweft.Built.Since;
import dev.podweft.dedupe.Deduplicator;
import dev.podweft.dedupe.Survey;
import dev.podweft.dedupe.Traces;
import dev.podweft.export.BuildSummary;
import dev.podweft.export.FolderLock;
import dev.podweft.export.GraphFolder;
import dev.podweft.export.ManifestReader;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.link.LinkResult;
import dev.podweft.model.Concept;
import dev.podweft.model.Episode;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import dev.podweft.read.ReadResult;
import dev.podweft.read.Sources;
import dev.podweft.store.BuildRow;
import dev.podweft.store.Catalog;
import dev.podweft.store.CatalogWriter;
import dev.podweft.store.Difference;
import dev.podweft.store.Difference.What;
import dev.podweft.store.Fact;
import dev.podweft.store.KeptLinks;
import dev.podweft.store.KeptSource;
import dev.podweft.store.Snapshot;
import dev.podweft.store.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One build of a folder: reads what changed, decides anew what that changes, weaves all of it, and puts the files and
 * the catalog in the place of the old ones. One build builds once.
 */
final class FolderBuild {

    private final Podweft podweft;
    private final Path folder;
    private final BuildOptions options;
    private final String program;

    FolderBuild(Podweft podweft, Path folder, BuildOptions options) {
        this.podweft = podweft;
        this.folder = folder;
        this.options = options;
        this.program = options.memory() == Memory.NONE ? ""
            : Fingerprint.ofProgram().map(own -> Fingerprint.of(List.of(own, podweft.vocabulary()))).orElse("");
    }

    /** What the catalog told before it was closed. */
    private record Before(Optional<BuildRow> last, Snapshot snapshot) {

        int next() {
            return last.map(BuildRow::number).orElse(0) + 1;
        }
    }

    /**
     * What the sources hold, and what they held once.
     *
     * @param read how many sources were read, and not recalled
     * @param intact the files of the folder where a build would write the same again, else none
     */
    private record Reading(ReadResult all, List<KeptSource> sources, int read, List<String> intact) {

        int kept() {
            return sources.stream().mapToInt(source -> source.gone().size()).sum();
        }
    }

    /** What was read and decided, before anything is made of it. */
    private record Made(Before before, Reading reading, List<Episode> episodes, Podweft.Decided decided,
            Curation curation, Optional<Survey> survey) {
    }

    Built run(List<Path> inputs) throws IOException {
        try (FolderLock lock = FolderLock.take(folder)) {
            lock.recover();
            Optional<Built> added = new Addition(podweft, folder, options, program).run(inputs);
            if (added.isPresent()) {
                return added.get();
            }
            Optional<Catalog> catalog =
                options.memory() == Memory.NONE ? Optional.empty() : Catalog.open(folder);
            Made made;
            try {
                made = make(inputs, catalog);
            } finally {
                if (catalog.isPresent()) {
                    catalog.get().close();
                }
            }
            if (made.episodes().isEmpty()) {
                return untouched(made);
            }
            return isLarge(made.episodes()) ? large(made) : finish(made);
        }
    }

    private Made make(List<Path> inputs, Optional<Catalog> catalog) throws IOException {
        Curation curation = Curation.of(options.overrides(), inputs, folder);
        Before before = before(catalog);
        options.progress().at("reading", 0, 0);
        Reading reading = read(inputs, catalog, before);
        if (reading.all().records().isEmpty()) {
            throw new BuildException(reading.all().problems());
        }
        boolean asItWas = !options.fresh() && curation.files().isEmpty()
            && reading.intact().containsAll(GraphFiles.names(options.formats()));
        if (asItWas) {
            return new Made(before, reading, List.of(), new Podweft.Decided(List.of(), 0), curation,
                Optional.empty());
        }
        options.progress().at("finding which entries are one episode", 0, 0);
        Optional<Survey> survey = survey(reading.all().records(), curation);
        List<Episode> episodes = survey.isPresent() ? survey.get().episodes()
            : curation.episodes(reading.all().records());
        if (isLarge(episodes)) {
            return new Made(before, reading, episodes, new Podweft.Decided(List.of(), 0), curation, survey);
        }
        Recall recall = new Recall(catalog, program, podweft::concept);
        return new Made(before, reading, episodes, podweft.decide(episodes, options, recall.find(episodes)),
            curation, Optional.empty());
    }

    /** Returns what records become, with what lets others be added, where they may be a large corpus without rules. */
    private Optional<Survey> survey(List<SourceRecord> records, Curation curation) {
        boolean wanted = options.memory() != Memory.NONE && records.size() >= options.largeFrom()
            && records.size() <= Traces.MOST && !curation.hasRules();
        return wanted ? Optional.of(new Deduplicator().survey(records)) : Optional.empty();
    }

    private boolean isLarge(List<Episode> episodes) {
        return options.memory() != Memory.NONE && episodes.size() >= options.largeFrom();
    }

    private static Before before(Optional<Catalog> catalog) throws IOException {
        if (catalog.isEmpty()) {
            return new Before(Optional.empty(), new Snapshot(List.of()));
        }
        BuildRow last = catalog.get().last();
        return new Before(Optional.of(last), catalog.get().snapshot(last.number()));
    }

    private Reading read(List<Path> inputs, Optional<Catalog> catalog, Before before) throws IOException {
        boolean large = catalog.isPresent() && catalog.get().isLarge();
        List<KeptSource> known = catalog.isPresent() && !large ? catalog.get().sources() : List.of();
        boolean sameProgram = !program.isEmpty()
            && before.last().map(BuildRow::program).equals(Optional.of(program));
        Remembered remembered = new Remembered(known, sameProgram, options.memory());
        ReadResult read = new Sources(remembered).read(inputs);
        List<KeptSource> sources = remembered.after(read, inputs, before.next());
        List<Problem> told = sources.stream().flatMap(source -> source.problems().stream()).sorted().toList();
        boolean same = sameProgram && told.equals(read.problems())
            && (large ? catalog.get().hashes().equals(hashes(read)) : sources.equals(known));
        return new Reading(new ReadResult(Remembered.all(read, sources), read.problems(), read.files()), sources,
            read.files().size() - remembered.unchanged(),
            same ? ManifestReader.intact(folder, hashes(read)) : List.of());
    }

    private static Map<String, String> hashes(ReadResult read) {
        Map<String, String> hashes = new TreeMap<>();
        read.files().forEach(file -> hashes.put(file.name(), file.sha256()));
        return hashes;
    }

    /** Tells of a build that would write what is there. */
    private Built untouched(Made made) {
        BuildRow last = made.before().last().orElseThrow();
        BuildRow.Counts counts = last.counts();
        return new Built(counts.files(), counts.entries(), counts.episodes(), counts.concepts(), counts.links(),
            made.reading().intact(), made.reading().all().problems(),
            Optional.of(new Since(last.number(), 0, 0, 0, 0, 0, made.reading().kept(),
                last.number())));
    }

    private Built finish(Made made) throws IOException {
        Curation curation = made.curation();
        List<LinkResult> results = curation.links(made.episodes(), made.decided().results(), podweft::concept);
        ReadResult all = made.reading().all();
        AnnotatedGraph graph = podweft.weave(made.episodes(), results, options,
            options.fresh() ? Optional.empty() : Podweft.earlier(folder), curation::curated);
        List<Problem> told = Stream.concat(all.problems().stream(), curation.problems().stream()).sorted().toList();
        List<Problem> problems = Stream.concat(told.stream(), Remembered.notes(made.reading().sources()).stream())
            .sorted().toList();
        BuildSummary summary = podweft.summary(new ReadResult(all.records(), problems, all.files()),
            made.episodes(), results).withOverrides(curation.report());
        options.progress().at("writing", 0, 0);
        State state = state(made, graph, summary);
        List<String> written = GraphFiles.write(folder, GraphFiles.of(graph, summary, options.formats()),
            GraphFiles.manifest(podweft.vocabulary(), Stream.concat(all.files().stream(),
                curation.files().stream()).toList(), graph, summary), others(state));
        return new Built(summary.files(), summary.records(), summary.episodes(), state.build().counts().concepts(),
            summary.links(), written, told,
            made.before().last().map(last -> since(made, Snapshot.of(graph))));
    }

    private Built large(Made made) throws IOException {
        LargeBuild.Input input = new LargeBuild.Input(made.reading().all(), made.episodes(), made.curation(),
            made.survey());
        return new LargeBuild(podweft, folder, options, input).run(made.before().next(), program);
    }

    private Map<String, GraphFolder.Filling> others(State state) {
        if (options.memory() == Memory.NONE) {
            return Map.of();
        }
        Path previous = folder.resolve(Catalog.FILE_NAME);
        return Map.of(Catalog.FILE_NAME, part -> CatalogWriter.write(part,
            Files.exists(previous) ? Optional.of(previous) : Optional.empty(), state));
    }

    private State state(Made made, AnnotatedGraph graph, BuildSummary summary) {
        Recall recall = new Recall(Optional.empty(), program, podweft::concept);
        List<KeptLinks> links = new ArrayList<>();
        for (int i = 0; i < made.episodes().size(); i++) {
            links.add(recall.keep(made.episodes().get(i), made.decided().results().get(i)));
        }
        BuildRow.Counts counts = new BuildRow.Counts(summary.files(), summary.records(),
            made.reading().kept(), summary.episodes(), graph.graph().nodes(Node.Topic.class).size(), summary.links(),
            made.decided().anew());
        return new State(new BuildRow(made.before().next(), Podweft.VERSION, program, podweft.vocabulary(), counts),
            made.reading().sources(), made.episodes(), links, graph, this::isKnown);
    }

    private boolean isKnown(Concept concept) {
        return podweft.concept(concept.id()).equals(Optional.of(concept));
    }

    private static Since since(Made made, Snapshot now) {
        List<Difference.Change> changes =
            Difference.between(made.before().snapshot(), now).of(Fact.Kind.EPISODE);
        return new Since(made.before().next(), made.reading().read(), count(changes, What.CAME),
            count(changes, What.WENT), count(changes, What.CHANGED), made.decided().anew(), made.reading().kept(),
            made.before().next());
    }

    private static int count(List<Difference.Change> changes, What what) {
        return (int) changes.stream().filter(change -> change.what() == what).count();
    }
}
