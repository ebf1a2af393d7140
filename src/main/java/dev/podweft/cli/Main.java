package dev.podweft.cli;

import dev.podweft.Podweft;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
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
        Map<String, Supplier<Object>> commands = commands(messages, out);
        String first = arguments.length == 0 ? "" : arguments[0];
        boolean one = commands.containsKey(first) && !first.equals("completion");
        CommandLine program = new CommandLine(new Top());
        commands.forEach((name, command) -> {
            if (!one || name.equals(first)) {
                program.addSubcommand(command.get());
            }
        });
        return program
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpWidth(surroundings.width())
            .setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.colour() ? Ansi.ON : Ansi.OFF))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(messages.stream(), true));
    }

    private Map<String, Supplier<Object>> commands(Messages messages, Output out) {
        Screen screen = new Screen(out, surroundings);
        Doors doors = new Doors(surroundings, messages, podweft);
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("build", () -> new BuildCommand(doors, screen));
        commands.put("read", () -> new ReadCommand(doors, out, screen));
        commands.put("discover", () -> new DiscoverCommand(doors, out, screen));
        commands.put("episodes", () -> new EpisodesCommand(out, screen));
        commands.put("concept", () -> new ConceptCommand(out, screen));
        commands.put("related", () -> new RelatedCommand(doors, out, screen));
        commands.put("search", () -> new SearchCommand(doors, out, screen));
        commands.put("find", () -> new FindCommand(out, screen));
        commands.put("timeline", () -> new TimelineCommand(out, screen));
        commands.put("trends", () -> new TrendsCommand(out, screen));
        commands.put("gaps", () -> new GapsCommand(out, screen));
        commands.put("coverage", () -> new CoverageCommand(out, screen));
        commands.put("learn", () -> new LearnCommand(out, screen));
        commands.put("guests", () -> new GuestsCommand(out, screen));
        commands.put("path", () -> new PathCommand(out, screen));
        commands.put("explain", () -> new ExplainCommand(out, screen));
        commands.put("serve", () -> new ServeCommand(out, messages));
        commands.put("mcp", () -> new McpCommand(doors, out));
        commands.put("tag", () -> new TagCommand(doors, out));
        commands.put("diff", () -> new DiffCommand(out, screen));
        commands.put("map", () -> new MapCommand(out));
        commands.put("export", () -> new ExportCommand(messages, out));
        commands.put("eval", () -> new EvalCommand(doors, out, screen));
        commands.put("eval-dedupe", () -> new EvalDedupeCommand(doors, out, screen));
        commands.put("eval-related", () -> new EvalRelatedCommand(doors, out, screen));
        commands.put("train", () -> new TrainCommand(doors, screen));
        commands.put("vocabulary", () -> new VocabularyCommand(doors, screen));
        commands.put("completion", () -> new CompletionCommand(out));
        commands.put("rehearse", () -> new RehearseCommand(podweft));
        return commands;
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
