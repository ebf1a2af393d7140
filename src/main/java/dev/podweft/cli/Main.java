package dev.podweft.cli;

import dev.podweft.Podweft;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: reads arguments, runs a command, answers with an exit code. One run at a time. */
public final class Main {

    /** In the order of the help. */
    private static final List<String> COMMANDS = List.of(
        "build", "read", "discover", "episodes", "concept", "related", "search", "find", "timeline", "trends",
        "gaps", "coverage", "learn", "guests", "path", "explain", "serve", "mcp", "tag", "diff", "map", "export",
        "eval", "eval-dedupe", "eval-related", "train", "vocabulary", "completion", "rehearse");

    private final Surroundings surroundings;
    private final Supplier<Podweft> podweft;

    public Main(Surroundings surroundings, Supplier<Podweft> podweft) {
        this.surroundings = surroundings;
        this.podweft = podweft;
    }

    public static void main(String[] arguments) {
        System.exit(new Main(Surroundings.ofProcess(), Podweft::load).run(arguments));
    }

    /** Runs one command and returns its exit code: 0 done, 1 nothing found, 2 error. */
    public int run(String... arguments) {
        Messages messages = new Messages(surroundings.err());
        Output out = new Output(surroundings.out());
        Troubles troubles = new Troubles(messages, arguments);
        CommandLine program = program(messages, out, arguments)
            .setExecutionExceptionHandler(troubles)
            .setParameterExceptionHandler(troubles);
        int exitCode = program.execute(arguments);
        return troubles.flushed(out, exitCode);
    }

    /** Knows all commands, or, to start sooner, only the one that the arguments begin with. */
    private CommandLine program(Messages messages, Output out, String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        boolean one = COMMANDS.contains(first) && !first.equals("completion");
        CommandLine program = new CommandLine(new Top());
        for (String name : one ? List.of(first) : COMMANDS) {
            program.addSubcommand(command(name, messages, out));
        }
        return program
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpWidth(surroundings.width())
            .setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.colour() ? Ansi.ON : Ansi.OFF))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(messages.stream(), true));
    }

    private Object command(String name, Messages messages, Output out) {
        Screen screen = new Screen(out, surroundings);
        Doors doors = new Doors(surroundings, messages, podweft);
        return switch (name) {
            case "build" -> new BuildCommand(doors, screen);
            case "read" -> new ReadCommand(doors, out, screen);
            case "discover" -> new DiscoverCommand(doors, out, screen);
            case "episodes" -> new EpisodesCommand(out, screen);
            case "concept" -> new ConceptCommand(doors, out, screen);
            case "related" -> new RelatedCommand(doors, out, screen);
            case "search" -> new SearchCommand(doors, out, screen);
            case "find" -> new FindCommand(out, screen);
            case "timeline" -> new TimelineCommand(out, screen);
            case "trends" -> new TrendsCommand(out, screen);
            case "gaps" -> new GapsCommand(out, screen);
            case "coverage" -> new CoverageCommand(out, screen);
            case "learn" -> new LearnCommand(out, screen);
            case "guests" -> new GuestsCommand(out, screen);
            case "path" -> new PathCommand(out, screen);
            case "explain" -> new ExplainCommand(out, screen);
            case "serve" -> new ServeCommand(out, messages);
            case "mcp" -> new McpCommand(doors, out);
            case "tag" -> new TagCommand(doors, out);
            case "diff" -> new DiffCommand(out, screen);
            case "map" -> new MapCommand(out);
            case "export" -> new ExportCommand(messages, out);
            case "eval" -> new EvalCommand(doors, out, screen);
            case "eval-dedupe" -> new EvalDedupeCommand(doors, out, screen);
            case "eval-related" -> new EvalRelatedCommand(doors, out, screen);
            case "train" -> new TrainCommand(doors, screen);
            case "vocabulary" -> new VocabularyCommand(doors, screen);
            case "completion" -> new CompletionCommand(out);
            case "rehearse" -> new RehearseCommand(podweft);
            default -> throw new IllegalArgumentException("no command is called " + name);
        };
    }

    /** The command that holds the others. */
    @Command(name = "podweft", versionProvider = Version.class,
        description = "Weaves a knowledge graph from the show notes of technical podcasts, and answers from it.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nTry:%n",
        footer = {"  podweft build seeds", "  podweft related \"Kernel level TLS\"", "  podweft concept io_uring"})
    private static final class Top implements Runnable {

        @Mixin
        private Standard standard;

        @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version and exit.")
        private boolean version;

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "which command? One of "
                + String.join(", ", spec.subcommands().entrySet().stream()
                    .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
                    .map(Map.Entry::getKey).toList()));
        }
    }

    /** Tells the version. */
    private static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"podweft " + Podweft.VERSION};
        }
    }
}
