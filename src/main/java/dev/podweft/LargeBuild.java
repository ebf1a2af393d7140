package dev.podweft;

import dev.podweft.analyze.Feature;
import dev.podweft.analyze.Indexer;
import dev.podweft.analyze.MemoryIndex;
import dev.podweft.analyze.VectorCodec;
import dev.podweft.dedupe.Counted;
import dev.podweft.dedupe.Survey;
import dev.podweft.export.BuildSummary;
import dev.podweft.export.GraphFolder;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Mentioned;
import dev.podweft.graph.Node;
import dev.podweft.graph.NodeIds;
import dev.podweft.graph.Weaver;
import dev.podweft.link.LinkResult;
import dev.podweft.link.Recurring;
import dev.podweft.map.MapOptions;
import dev.podweft.map.Whole;
import dev.podweft.model.Concept;
import dev.podweft.model.Episode;
import dev.podweft.model.LinkedEpisode;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import dev.podweft.read.ReadResult;
import dev.podweft.store.BuildRow;
import dev.podweft.store.Catalog;
import dev.podweft.store.KeptLinks;
import dev.podweft.store.KeptSource;
import dev.podweft.store.LargeCatalogWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One build of a corpus whose graph does not fit into memory: the catalog holds all of it, and what finds the episodes
 * like one; the graph files hold the concepts of most episodes ({@link TopGraph}). What is decided about each episode
 * is what a build of the whole graph decides. One build builds once.
 */
final class LargeBuild {

    private final Podweft podweft;
    private final Path folder;
    private final BuildOptions options;
    private final ReadResult read;
    private final List<Episode> episodes;
    private final Curation curation;
    private final Optional<Survey> survey;
    private final Recurring recurring;
    private final Annotating annotator;
    private final MentionTable mentions;
    private int links;

    /**
     * What was read, the episodes that this tells of, the rules by which they were made, and, where there are none,
     * what is to be known so that others can be added.
     */
    record Input(ReadResult read, List<Episode> episodes, Curation curation, Optional<Survey> survey) {
    }

    LargeBuild(Podweft podweft, Path folder, BuildOptions options, Input input) {
        this.podweft = podweft;
        this.folder = folder;
        this.options = options;
        this.read = input.read();
        this.curation = input.curation();
        this.episodes = input.episodes().stream()
            .sorted(Comparator.comparing(episode -> NodeIds.of(episode.id()))).toList();
        options.progress().at("tagging", 0, 0);
        this.survey = input.survey();
        this.recurring = Recurring.in(Podweft.notes(this.episodes));
        this.annotator = podweft.amid(recurring);
        this.mentions = new MentionTable(episodes.size(), podweft::concept);
    }

    /** Builds, as build number {@code number} of the folder. */
    Built run(int number, String program) throws IOException {
        Path part = GraphFolder.scratch(folder, Catalog.FILE_NAME);
        try (LargeCatalogWriter catalog = LargeCatalogWriter.create(part, number, sources(), this::isKnown)) {
            tag(catalog);
            options.progress().at("indexing", 0, 0);
            Indexer indexer = new LargeIndex(episodes, mentions).build();
            write(indexer.index(), catalog);
            ground(indexer, catalog);
            options.progress().at("analyzing", 0, 0);
            TopGraph top = new TopGraph(mentions);
            AnnotatedGraph graph = Podweft.annotated(top.of(top.examples().stream().map(this::linked).toList()),
                options.fresh() ? Optional.empty() : Podweft.earlier(folder), options);
            BuildSummary summary = summary();
            options.progress().at("writing", 0, 0);
            catalog.finish(new BuildRow(number, Podweft.VERSION, program, podweft.vocabulary(),
                new BuildRow.Counts(read.files().size(), read.records().size(), 0, episodes.size(),
                    top.topics(), links, episodes.size())), graph);
            List<String> written = GraphFiles.write(folder, GraphFiles.of(graph, summary, options.formats(),
                MapOptions.DEFAULTS.withWhole(new Whole(top.topics(), episodes.size()))),
                GraphFiles.manifest(podweft.vocabulary(), Stream.concat(read.files().stream(),
                    curation.files().stream()).toList(), graph, summary),
                Map.of(Catalog.FILE_NAME, place -> Files.move(part, place)));
            return new Built(read.files().size(), read.records().size(), episodes.size(), top.topics(), links, written,
                problems(), Optional.empty());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private List<KeptSource> sources() {
        Map<String, List<Problem>> problems = read.problems().stream()
            .collect(Collectors.groupingBy(problem -> problem.location().file()));
        return read.files().stream().map(file -> new KeptSource(file.name(), file.format(), file.bytes(),
            file.sha256(), true, List.of(), problems.getOrDefault(file.name(), List.of()))).toList();
    }

    private boolean isKnown(Concept concept) {
        return podweft.concept(concept.id()).equals(Optional.of(concept));
    }

    /** What was decided about an episode, and what that makes of it. */
    private record Tagged(LinkResult result, List<Mentioned> mentioned, List<Node.Chapter> chapters) {
    }

    private void tag(LargeCatalogWriter catalog) throws IOException {
        try (Workers workers = new Workers(options.threads())) {
            workers.stream(episodes, this::tagged, (tagged, number) -> {
                keep(catalog, tagged, number);
                options.progress().at("tagging", number + 1, episodes.size());
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Tagged tagged(Episode episode) {
        LinkResult result = annotator.once(episode.passages(), episode.date());
        return new Tagged(result, Mentioned.of(new LinkedEpisode(episode, result.links())), Weaver.chapters(episode));
    }

    private void keep(LargeCatalogWriter catalog, Tagged tagged, int number) {
        mentions.add(number, tagged.mentioned());
        links += tagged.result().links().stream().mapToInt(List::size).sum();
        try {
            catalog.add(episodes.get(number), tagged.chapters(),
                new KeptLinks("", tagged.result().links(), tagged.result().undecided(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LinkedEpisode linked(int number) {
        Episode episode = episodes.get(number);
        return new LinkedEpisode(episode, annotator.once(episode.passages(), episode.date()).links());
    }

    /** Keeps what is to be known so that episodes can be added, unless a curator's rules are in force. */
    private void ground(Indexer indexer, LargeCatalogWriter catalog) throws IOException {
        if (survey.isPresent()) {
            int[] numbers = numbers(survey.get().records());
            Groundwork.write(survey.get().census(), survey.get().traces().numbered(numbers),
                survey.get().moments().at(numbers), Groundwork.KEYS, catalog::ground);
            Groundwork.counted(Groundwork.LINES, lines(), catalog::ground);
            Groundwork.numbers(Groundwork.RUNS, indexer.recurring().all(), catalog::ground);
        }
    }

    /** Returns the numbers, from 0, that the catalog gives to {@code records}. */
    private int[] numbers(List<SourceRecord> records) {
        Map<SourceRecord, Integer> places = new IdentityHashMap<>();
        records.forEach(record -> places.put(record, places.size()));
        int[] numbers = new int[records.size()];
        int next = 0;
        for (Episode episode : episodes) {
            for (SourceRecord record : episode.records()) {
                numbers[places.get(record)] = next++;
            }
        }
        return numbers;
    }

    private Counted lines() {
        Map<Long, Integer> counts = new TreeMap<>();
        recurring.counts().forEach((line, count) -> counts.merge(Recurring.hash(line), count, Math::max));
        return Counted.of(counts.keySet().stream().mapToLong(Long::longValue).toArray(),
            counts.values().stream().mapToInt(Integer::intValue).toArray());
    }

    private static void write(MemoryIndex index, LargeCatalogWriter catalog) throws IOException {
        FeatureNumbers numbers = new FeatureNumbers(index);
        for (int number = 0; number < index.features(); number++) {
            Feature feature = index.feature(number);
            catalog.feature(numbers.of(number), feature.kind().name(), feature.id(), index.frequency(number),
                VectorCodec.encode(index.postings(number)));
            boolean mentioned = feature.kind() == Feature.Kind.TOPIC || feature.kind() == Feature.Kind.NAME;
            for (int heading : mentioned ? index.headings(number) : new int[0]) {
                catalog.heading(numbers.of(number), numbers.of(heading));
            }
        }
        for (int episode = 0; episode < index.episodes(); episode++) {
            catalog.vector(episode + 1, VectorCodec.encode(numbers.vector(episode)));
        }
    }

    private BuildSummary summary() {
        int merged = (int) episodes.stream().filter(episode -> episode.records().size() > 1).count();
        return new BuildSummary(read.files().size(), read.records().size(), episodes.size(), merged,
            annotator.known(), links, List.of(), problems(), curation.report());
    }

    private List<Problem> problems() {
        return Stream.concat(read.problems().stream(), curation.unheard().stream()).sorted().toList();
    }
}
