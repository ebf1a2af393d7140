package dev.podweft.cli;

import dev.podweft.Podweft;
import java.io.PrintWriter;
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
        CommandLine program = program(messages, out)
            .setExecutionExceptionHandler(troubles)
            .setParameterExceptionHandler(troubles);
        int exitCode = program.execute(arguments);
        return troubles.flushed(out, exitCode);
    }

    private CommandLine program(Messages messages, Output out) {
        Screen screen = new Screen(out, surroundings);
        Doors doors = new Doors(surroundings, messages, podweft);
        CommandLine program = new CommandLine(new Top())
            .addSubcommand(new EpisodesCommand(out, screen))
            .addSubcommand(new ConceptCommand(out, screen))
            .addSubcommand(new RelatedCommand(out, screen))
            .addSubcommand(new SearchCommand(out, screen))
            .addSubcommand(new PathCommand(out, screen))
            .addSubcommand(new ExplainCommand(out, screen))
            .addSubcommand(new TagCommand(doors, out))
            .addSubcommand(new CompletionCommand(out))
            .addSubcommand(new RehearseCommand(podweft));
        program.addSubcommand(new BuildCommand(doors, screen));
        return program
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpWidth(surroundings.width())
            .setUsageHelpAutoWidth(false)
            .setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.colour() ? Ansi.ON : Ansi.OFF))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(messages.stream(), true));
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
                    .map(java.util.Map.Entry::getKey).toList()));
        }
    }

    /** Reads the version from the jar; classes that stand in a folder have none. */
    private static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"podweft " + (version == null ? "(not packaged)" : version)};
        }
    }
}
