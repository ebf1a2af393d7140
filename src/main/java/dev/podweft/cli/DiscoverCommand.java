package dev.podweft.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.podweft.Discovered;
import dev.podweft.text.NormalizedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code podweft discover}: names that the inputs use and the vocabulary does not have. */
@Command(name = "discover", description = "List names that no vocabulary has yet: candidates for adoption.",
    footerHeading = "%nExamples:%n", footer = {"  podweft discover feed.xml --least 2",
        "  podweft discover feeds.opml --lines >> src/main/vocabulary/seed/ours.jsonl"})
final class DiscoverCommand implements Callable<Integer> {

    private static final int HANGING = 6;

    @Mixin
    private Standard standard;

    @Mixin
    private Inputs inputs;

    @Option(names = "--least", paramLabel = "N", defaultValue = "1",
        description = "Only names that at least N episodes use (default: ${DEFAULT-VALUE}).")
    private int least;

    @Option(names = "--top", paramLabel = "N", defaultValue = "50",
        description = "At most N names (default: ${DEFAULT-VALUE}).")
    private int top;

    @ArgGroup
    private Form form = new Form();

    /** How the names are written. */
    private static final class Form {

        @Option(names = "--json", description = "Answer as JSON, one object a line.")
        private boolean json;

        @Option(names = "--lines", description = "Answer as lines of a vocabulary file, to be read over and adopted.")
        private boolean lines;
    }

    private final Doors doors;
    private final Output out;
    private final Screen screen;

    DiscoverCommand(Doors doors, Output out, Screen screen) {
        this.doors = doors;
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        if (least < 1 || top < 1) {
            throw Failure.error("--least and --top must be at least 1");
        }
        List<Discovered> all;
        try (Progress progress = doors.progress(standard)) {
            List<Path> files = inputs.files(doors.messages(), progress);
            progress.at("looking for names");
            all = doors.podweft().get().discover(files);
        }
        List<Discovered> found = all.stream().filter(name -> name.episodes() >= least).toList();
        List<Discovered> shown = found.subList(0, Math.min(top, found.size()));
        if (form.json) {
            writeJson(shown);
        } else if (form.lines) {
            writeLines(shown);
        } else {
            print(shown, found.size());
        }
        return found.isEmpty() ? Failure.NOTHING_FOUND : Failure.DONE;
    }

    private void print(List<Discovered> shown, int found) throws IOException {
        for (Discovered name : shown) {
            String shows = name.shows().size() > 1 ? " of " + Nodes.count(name.shows().size(), "show") : "";
            screen.print(HANGING, Rich.of(Ink.CONCEPT, name.name()).add(Ink.FAINT, "  " + kind(name) + ", "
                + Nodes.count(name.mentions(), "mention") + " in " + Nodes.count(name.episodes(), "episode") + shows
                + ", score " + Nodes.score(name.score())));
            for (Discovered.Context context : name.contexts()) {
                screen.block(2, Rich.of(context.before()).add(Ink.MARKED, context.text()).add(context.behind()));
            }
        }
        if (!standard.quiet()) {
            screen.blank();
            screen.print(Rich.of(Ink.FAINT, shown.size() < found
                ? "the first " + shown.size() + " of " + Nodes.count(found, "name") + "; --top shows more"
                : Nodes.count(found, "name")));
        }
    }

    private static String kind(Discovered name) {
        return name.kind().name().toLowerCase(Locale.ROOT);
    }

    private void writeJson(List<Discovered> shown) throws IOException {
        try (JsonLines json = new JsonLines(out)) {
            for (Discovered name : shown) {
                json.start().field("name", name.name()).field("type", kind(name)).field("episodes", name.episodes())
                    .field("mentions", name.mentions()).field("score", name.score())
                    .list("spellings", name.spellings()).list("shows", name.shows()).list("contexts");
                for (Discovered.Context context : name.contexts()) {
                    json.start().field("episode", context.episode())
                        .field("text", context.before() + context.text() + context.behind()).end();
                }
                json.endList().endLine();
            }
        }
    }

    private void writeLines(List<Discovered> shown) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (Discovered name : shown) {
            ObjectNode line = mapper.createObjectNode().put("name", name.name()).put("kind", kind(name));
            String key = NormalizedText.key(name.name());
            List<String> others = name.spellings().stream()
                .filter(text -> !NormalizedText.key(text).equals(key)).toList();
            if (!others.isEmpty()) {
                others.forEach(line.putArray("aliases")::add);
            }
            out.write(mapper.writeValueAsString(line) + "\n");
        }
    }
}
