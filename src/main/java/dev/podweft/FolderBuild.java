package dev.podweft;

import dev.podweft.BuildOptions.Memory;
import dev.podweft.Built.Since;
import dev.podweft.export.BuildSummary;
import dev.podweft.export.FolderLock;
import dev.podweft.export.GraphFolder;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.link.LinkResult;
import dev.podweft.model.Concept;
import dev.podweft.model.Episode;
import dev.podweft.model.Problem;
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

    /** What was read and decided, and how much of it anew. */
    private record Made(ReadResult read, List<KeptSource> sources, List<Episode> episodes, Podweft.Decided decided,
            int unchanged, Curation curation) {

        int kept() {
            return sources.stream().mapToInt(source -> source.gone().size()).sum();
        }
    }

    Built run(List<Path> inputs) throws IOException {
        try (FolderLock lock = FolderLock.take(folder)) {
            lock.recover();
            if (options.memory() == Memory.NONE) {
                return finish(make(inputs, Optional.empty(), 1), new Before(Optional.empty(), new Snapshot(List.of())));
            }
            Made made;
            Before before = new Before(Optional.empty(), new Snapshot(List.of()));
            Optional<Catalog> catalog = Catalog.open(folder);
            try {
                if (catalog.isPresent()) {
                    BuildRow last = catalog.get().last();
                    before = new Before(Optional.of(last), catalog.get().snapshot(last.number()));
                }
                made = make(inputs, catalog, before.next());
            } finally {
                if (catalog.isPresent()) {
                    catalog.get().close();
                }
            }
            return finish(made, before);
        }
    }

    private Made make(List<Path> inputs, Optional<Catalog> catalog, int number) throws IOException {
        Curation curation = Curation.of(options.overrides(), inputs, folder);
        options.progress().at("reading", 0, 0);
        boolean sameProgram = catalog.isPresent() && catalog.get().last().program().equals(program)
            && !program.isEmpty();
        Remembered remembered = new Remembered(catalog.isPresent() ? catalog.get().sources() : List.of(), sameProgram,
            options.memory());
        ReadResult read = new Sources(remembered).read(inputs);
        List<KeptSource> sources = remembered.after(read, inputs, number);
        ReadResult all = new ReadResult(Remembered.all(read, sources), read.problems(), read.files());
        if (all.records().isEmpty()) {
            throw new BuildException(read.problems());
        }
        options.progress().at("finding which entries are one episode", 0, 0);
        List<Episode> episodes = curation.episodes(all.records());
        Recall recall = new Recall(catalog, program, podweft::concept);
        return new Made(all, sources, episodes, podweft.decide(episodes, options, recall.find(episodes)),
            remembered.unchanged(), curation);
    }

    private Built finish(Made made, Before before) throws IOException {
        Curation curation = made.curation();
        List<LinkResult> results =
            curation.links(made.episodes(), made.decided().results(), podweft::concept);
        AnnotatedGraph graph = podweft.weave(made.episodes(), results, options,
            options.fresh() ? Optional.empty() : Podweft.earlier(folder), curation::curated);
        List<Problem> told = Stream.concat(made.read().problems().stream(), curation.problems().stream()).sorted()
            .toList();
        List<Problem> problems = Stream.concat(told.stream(), Remembered.notes(made.sources()).stream()).sorted()
            .toList();
        BuildSummary summary = podweft.summary(new ReadResult(made.read().records(), problems, made.read().files()),
            made.episodes(), results).withOverrides(curation.report());
        options.progress().at("writing", 0, 0);
        State state = state(made, graph, summary, before.next());
        List<String> written = GraphFiles.write(folder, GraphFiles.of(graph, summary, options.formats()),
            GraphFiles.manifest(podweft.vocabulary(), Stream.concat(made.read().files().stream(),
                curation.files().stream()).toList(), graph, summary), others(state));
        return new Built(summary.files(), summary.records(), summary.episodes(), state.build().counts().concepts(),
            summary.links(), written, told,
            before.last().map(last -> since(made, before, Snapshot.of(graph))));
    }

    private Map<String, GraphFolder.Filling> others(State state) {
        if (options.memory() == Memory.NONE) {
            return Map.of();
        }
        Path previous = folder.resolve(Catalog.FILE_NAME);
        return Map.of(Catalog.FILE_NAME, part -> CatalogWriter.write(part,
            Files.exists(previous) ? Optional.of(previous) : Optional.empty(), state));
    }

    private State state(Made made, AnnotatedGraph graph, BuildSummary summary, int number) {
        Recall recall = new Recall(Optional.empty(), program, podweft::concept);
        List<KeptLinks> links = new ArrayList<>();
        for (int i = 0; i < made.episodes().size(); i++) {
            links.add(recall.keep(made.episodes().get(i), made.decided().results().get(i)));
        }
        BuildRow.Counts counts = new BuildRow.Counts(summary.files(), summary.records(), made.kept(),
            summary.episodes(), graph.graph().nodes(Node.Topic.class).size(), summary.links(),
            made.decided().anew());
        return new State(new BuildRow(number, Podweft.VERSION, program, podweft.vocabulary(), counts), made.sources(),
            made.episodes(), links, graph, this::isKnown);
    }

    private boolean isKnown(Concept concept) {
        return podweft.concept(concept.id()).equals(Optional.of(concept));
    }

    private Since since(Made made, Before before, Snapshot now) {
        List<Difference.Change> changes = Difference.between(before.snapshot(), now).of(Fact.Kind.EPISODE);
        return new Since(before.next(), made.read().files().size() - made.unchanged(), count(changes, What.CAME),
            count(changes, What.WENT), count(changes, What.CHANGED), made.decided().anew(), made.kept());
    }

    private static int count(List<Difference.Change> changes, What what) {
        return (int) changes.stream().filter(change -> change.what() == what).count();
    }
}
