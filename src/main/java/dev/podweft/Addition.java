package dev.podweft;

import dev.podweft.BuildOptions.Memory;
import dev.podweft.Built.Since;
import dev.podweft.Placing.Placed;
import dev.podweft.Placing.Places;
import dev.podweft.dedupe.Joined;
import dev.podweft.dedupe.Joining;
import dev.podweft.link.LinkResult;
import dev.podweft.model.Concept;
import dev.podweft.model.SourceRecord;
import dev.podweft.read.ReadResult;
import dev.podweft.read.SourceFile;
import dev.podweft.read.WantedEntries;
import dev.podweft.store.BuildRow;
import dev.podweft.store.Catalog;
import dev.podweft.store.KeptLinks;
import dev.podweft.store.KeptSource;
import dev.podweft.store.LargeCatalog;
import dev.podweft.store.LargeCatalogAdder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One build of a large corpus that only gained files: reads these, and adds their episodes to the catalog where it
 * stands. What is decided about them is what a build of all decides, but for counts over all that stay as they were
 * ({@code docs/architecture.md} tells which); the graph files but the manifest stay as they are. One build builds once.
 */
final class Addition {

    private final Podweft podweft;
    private final Path folder;
    private final BuildOptions options;
    private final String program;

    Addition(Podweft podweft, Path folder, BuildOptions options, String program) {
        this.podweft = podweft;
        this.folder = folder;
        this.options = options;
        this.program = program;
    }

    /** Builds where nothing but new files is to be seen to, or nothing at all; else nothing has changed. */
    Optional<Built> run(List<Path> inputs) throws IOException {
        Optional<Known> known = known(inputs);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        options.progress().at("reading", 0, 0);
        ReadResult read = known.get().read(inputs);
        Optional<List<SourceFile>> files = known.get().newFiles(read);
        if (files.isEmpty() || !known.get().hasRoomFor(read.records().size(), options.addUpTo())) {
            return Optional.empty();
        }
        if (files.get().isEmpty()) {
            BuildRow last = known.get().last();
            return Optional.of(tell(known.get(), read, last,
                new Since(last.number(), 0, 0, 0, 0, 0, 0, known.get().drawn().number())));
        }
        return Optional.of(add(known.get(), read, files.get(), inputs));
    }

    private Optional<Known> known(List<Path> inputs) throws IOException {
        boolean wanted = options.memory() != Memory.NONE && !options.fresh() && options.addUpTo() > 0
            && !program.isEmpty() && LargeCatalog.isIn(folder)
            && Curation.of(options.overrides(), inputs, folder).files().isEmpty();
        if (!wanted) {
            return Optional.empty();
        }
        try (Catalog catalog = Catalog.open(folder).orElseThrow()) {
            if (!catalog.last().program().equals(program) || !catalog.isGrounded()) {
                return Optional.empty();
            }
            return Known.read(catalog, folder).filter(known -> known.hasOwnManifest()
                && known.told().names().containsAll(GraphFiles.names(options.formats())));
        }
    }

    /** What is known, ready to be written. */
    private record Ready(Joined joined, Places places, AddedTags tags, AddedIndex.Writing index, int moreTopics,
            Map<Integer, Concept> concepts) {
    }

    private Built add(Known known, ReadResult read, List<SourceFile> files, List<Path> inputs) throws IOException {
        Ready ready;
        try (LargeCatalog catalog = LargeCatalog.open(folder).orElseThrow()) {
            ready = ready(catalog, read, inputs);
        }
        options.progress().at("writing", 0, 0);
        BuildRow row = write(known, ready, read, files);
        int changed = (int) ready.places().placed().stream().filter(placed -> !placed.isNew()).count();
        return tell(known, read, row, new Since(row.number(), files.size(), ready.places().placed().size() - changed,
            ready.places().gone().size(), changed, ready.places().placed().size(), 0, known.drawn().number()));
    }

    /** Has the files in the folder tell what they do not yet tell of, and tells of the build. */
    private Built tell(Known known, ReadResult read, BuildRow row, Since since) throws IOException {
        List<String> names = new AddedFiles(known, read, row).write(folder);
        BuildRow.Counts counts = row.counts();
        return new Built(counts.files(), counts.entries(), counts.episodes(), counts.concepts(), counts.links(), names,
            read.problems(), Optional.of(since));
    }

    private Ready ready(LargeCatalog catalog, ReadResult read, List<Path> inputs) throws IOException {
        options.progress().at("finding which entries are one episode", 0, 0);
        EarlierRecords earlier = new EarlierRecords(catalog, WantedEntries.files(inputs));
        Joined joined = Joining.join(earlier, read.records());
        Places places = new Placing(catalog, earlier.size()).place(joined.groups(),
            read.records().stream().flatMap(record -> record.id().stream()).toList());
        Map<Integer, Concept> concepts = catalog.concepts(podweft::concept);
        AddedTags tags = new AddedTags(podweft, options, concepts.values());
        tags.tag(places.placed(), catalog);
        options.progress().at("indexing", 0, 0);
        AddedIndex index = new AddedIndex(catalog, tags.headings());
        index.add(tags.profiles(), places.removed(), tags.recurring(catalog));
        return new Ready(joined, places, tags, index.writing(), index.moreTopics(), concepts);
    }

    private BuildRow write(Known known, Ready ready, ReadResult read, List<SourceFile> files) throws IOException {
        int number = known.last().number() + 1;
        try (LargeCatalogAdder adder = LargeCatalogAdder.open(folder.resolve(Catalog.FILE_NAME), ready.concepts(),
                concept -> podweft.concept(concept.id()).equals(Optional.of(concept)))) {
            adder.sources(files.stream().map(file -> new KeptSource(file.name(), file.format(), file.bytes(),
                file.sha256(), true, List.of(), Known.problems(read, file.name()))).toList());
            int removed = ready.places().removed().isEmpty() ? 0 : adder.remove(ready.places().removed());
            entries(adder, ready, number);
            for (Placed placed : ready.places().placed()) {
                LinkResult result = ready.tags().result(placed.number());
                adder.add(placed.number(), placed.episode(), ready.tags().chapters(placed.number()),
                    new KeptLinks("", result.links(), result.undecided(), ""));
            }
            ready.index().to(adder);
            Groundwork.write(ready.joined().census(), ready.joined().traces(), ready.joined().moments(),
                Groundwork.LATER_KEYS, adder::ground);
            ready.tags().ground(adder::ground);
            BuildRow row = new BuildRow(number, Podweft.VERSION, program, podweft.vocabulary(),
                counts(known.last().counts(), ready, files.size(), removed));
            adder.finish(row);
            return row;
        }
    }

    private static void entries(LargeCatalogAdder adder, Ready ready, int build) throws IOException {
        List<SourceRecord> records = ready.joined().records();
        Map<Integer, Integer> episodeOf = new TreeMap<>();
        ready.places().placed().forEach(placed ->
            placed.entries().forEach(entry -> episodeOf.put(entry, placed.number())));
        int first = ready.joined().first();
        for (Map.Entry<Integer, Integer> entry : episodeOf.entrySet()) {
            if (entry.getKey() < first) {
                adder.move(entry.getKey(), entry.getValue());
            } else {
                adder.add(entry.getKey(), records.get(entry.getKey() - first), entry.getValue(), build);
            }
        }
    }

    private static BuildRow.Counts counts(BuildRow.Counts before, Ready ready, int files, int removed) {
        int added = ready.places().placed().size() - ready.places().removed().size();
        return new BuildRow.Counts(before.files() + files, before.entries() + ready.joined().records().size(), 0,
            before.episodes() + added, before.concepts() + ready.moreTopics(),
            before.links() - removed + ready.tags().links(), ready.places().placed().size());
    }
}
