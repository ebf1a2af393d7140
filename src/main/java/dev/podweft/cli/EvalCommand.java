package dev.podweft.cli;

import dev.podweft.Podweft;
import dev.podweft.Training;
import dev.podweft.eval.Evaluation;
import dev.podweft.eval.GoldEpisode;
import dev.podweft.eval.GoldFile;
import dev.podweft.eval.Peer;
import dev.podweft.eval.Prediction;
import dev.podweft.vocabulary.Vocabulary;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code podweft eval}: how good the tags are, on episodes that were annotated by hand. */
@Command(name = "eval", description = "Measure the tags on episodes that were annotated by hand.",
    footerHeading = "%nExamples:%n",
    footer = {"  podweft eval gold.jsonl --errors 30 --baseline dictionary",
        "  podweft eval gold.jsonl --leave-one-show-out more-gold.jsonl"})
final class EvalCommand implements Callable<Integer> {

    private static final String MORE = "20";

    @Mixin
    private Standard standard;

    @Parameters(paramLabel = "GOLD", arity = "1..*",
        description = "Annotated episodes, JSON Lines; docs/tagger.md describes them.")
    private List<Path> files;

    @Option(names = "--errors", paramLabel = "N", arity = "0..1", fallbackValue = MORE,
        preprocessor = OptionalNumber.class,
        description = "List the N most frequent errors of each kind (default: " + MORE + ").")
    private Integer errors;

    @Option(names = "--json", description = "Answer as JSON, one object a line for each tagger.")
    private boolean json;

    @Option(names = "--baseline", paramLabel = "TAGGER", converter = Baseline.Converter.class,
        description = "Measure another tagger too: dictionary, corenlp-regexner or corenlp-ner; may be repeated.")
    private List<Baseline> baselines = new ArrayList<>();

    @Option(names = "--models", paramLabel = "JAR", description = "CoreNLP's models, for corenlp-ner; several with "
        + "the system's path separator between them.")
    private String models = "";

    @Option(names = "--leave-one-show-out", paramLabel = "GOLD", arity = "0..*", description = "Measure each show with "
        + "what is learned from all other shows of the measured files and of these; name them after the measured ones.")
    private List<Path> more;

    private final Doors doors;
    private final Output out;
    private final Screen screen;

    EvalCommand(Doors doors, Output out, Screen screen) {
        this.doors = doors;
        this.out = out;
        this.screen = screen;
    }

    /** What one tagger reached. */
    record Measured(String tagger, Evaluation evaluation) {
    }

    @Override
    public Integer call() throws IOException {
        if (errors != null && errors < 1) {
            throw Failure.error("--errors must be at least 1, and is " + errors);
        }
        List<Path> jars = Arrays.stream(models.split(File.pathSeparator)).filter(jar -> !jar.isEmpty()).map(Path::of)
            .toList();
        baselines.forEach(baseline -> baseline.check(jars));
        List<GoldEpisode> gold = read(files);
        List<Measured> measured = new ArrayList<>();
        measured.add(measure("podweft", ours(gold), gold));
        if (more != null) {
            measured.add(leaveOneShowOut(gold));
        }
        for (Baseline baseline : baselines) {
            measured.add(measure(baseline.toString(), baseline.open(jars), gold));
        }
        if (json) {
            EvalJson.write(out, measured, Optional.ofNullable(errors).orElse(0));
        } else {
            new EvalPage(screen).print(gold, measured, Optional.ofNullable(errors).orElse(0));
        }
        return Failure.DONE;
    }

    /** Returns the episodes of all {@code files}, which must each have an id of its own. */
    static List<GoldEpisode> read(List<Path> files) throws IOException {
        List<GoldEpisode> episodes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Path file : files) {
            for (GoldEpisode episode : GoldFile.read(file)) {
                if (!ids.add(episode.id())) {
                    throw Failure.error(file + ": a second episode with the id \"" + episode.id()
                        + "\"; each must have its own, and no file may be named twice");
                }
                episodes.add(episode);
            }
        }
        return episodes;
    }

    private Peer ours(List<GoldEpisode> gold) {
        Podweft podweft = doors.podweft().get().amid(gold.stream().map(GoldEpisode::description).toList());
        return episode -> Prediction.of(episode.passages(), podweft.annotate(episode.passages(), Optional.empty()));
    }

    private Measured leaveOneShowOut(List<GoldEpisode> gold) throws IOException {
        List<Path> all = new ArrayList<>(files);
        all.addAll(more);
        List<GoldEpisode> learned = read(all);
        try (Progress progress = doors.progress(standard)) {
            progress.at("training without each show in turn");
            return new Measured("podweft, leave one show out",
                new Training(Vocabulary.load()).leaveOneShowOut(learned, gold));
        }
    }

    /** Measures, and says on the error stream what it cost: the answer itself must be the same every time. */
    private Measured measure(String name, Peer tagger, List<GoldEpisode> gold) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Evaluation evaluation;
        try (Progress progress = doors.progress(standard)) {
            int[] done = {0};
            evaluation = Evaluation.of(gold, episode -> {
                progress.at(name + ": " + ++done[0] + "/" + gold.size());
                return tagger.tag(episode);
            });
        }
        if (!standard.quiet()) {
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
            doors.messages().plain(EvalPage.speed(name, gold, seconds));
        }
        return new Measured(name, evaluation);
    }
}
