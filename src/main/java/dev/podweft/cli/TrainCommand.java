package dev.podweft.cli;

import dev.podweft.Training;
import dev.podweft.eval.GoldEpisode;
import dev.podweft.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code podweft train}: makes the model that decides mentions, for who maintains Podweft. */
@Command(name = "train", hidden = true, description = "Train the model that decides mentions.",
    footerHeading = "%nExample:%n",
    footer = "  podweft train gold.jsonl -o src/main/resources/dev/podweft/link/link-model.txt")
final class TrainCommand implements Callable<Integer> {

    @Mixin
    private Standard standard;

    @Parameters(paramLabel = "GOLD", arity = "1..*", description = "Annotated episodes, JSON Lines.")
    private List<Path> files;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true, description = "File to write.")
    private Path target;

    private final Doors doors;
    private final Screen screen;

    TrainCommand(Doors doors, Screen screen) {
        this.doors = doors;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        List<GoldEpisode> gold = EvalCommand.read(files);
        String model;
        try (Progress progress = doors.progress(standard)) {
            progress.at("training");
            model = new Training(Vocabulary.load()).train(gold).toText();
        }
        write(model);
        if (!standard.quiet()) {
            long shows = gold.stream().map(GoldEpisode::show).distinct().count();
            screen.line(target + ": trained on " + Nodes.count(gold.size(), "episode") + " of "
                + Nodes.count((int) shows, "show"));
        }
        return Failure.DONE;
    }

    /** Writes all of the file or nothing. */
    private void write(String model) throws IOException {
        Path temporary = target.resolveSibling(target.getFileName() + ".tmp");
        try {
            Files.writeString(temporary, model);
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
