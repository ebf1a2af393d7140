package dev.podweft.cli;

import dev.podweft.model.Problem;
import dev.podweft.read.FetchOptions;
import dev.podweft.read.Web;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command reads: files, folders and addresses, and how these are fetched. Filled by the parser. */
final class Inputs {

    private static final int MOST_REPORTED = 20;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Files, folders and addresses: feeds, lists of "
        + "feeds "
        + "(OPML), JSON, tables, Markdown, conference schedules, podcast pages copied as text.")
    private List<String> inputs;

    @Option(names = "--offline", description = "Fetch nothing: read of addresses what was fetched before.")
    private boolean offline;

    @Option(names = "--allow-private",
        description = "Fetch an address given here even if it leads to this machine or into a private network.")
    private boolean privateToo;

    @Option(names = "--cache", paramLabel = "DIR",
        description = "Folder that keeps what was fetched (default: podweft in the user's cache folder).")
    private Path cache;

    /** Fetches what is to be fetched, and returns the files and folders to read. */
    List<Path> files(Messages messages, Progress progress) {
        try {
            if (inputs.stream().anyMatch(Web::isAddress)) {
                progress.at("fetching");
            }
            Path folder = cache == null
                ? FetchOptions.usualCache(System.getenv(), Path.of(System.getProperty("user.home", "."))) : cache;
            Web.Fetched fetched = new Web(FetchOptions.of(folder).withOffline(offline).withPrivateToo(privateToo))
                .fetch(inputs);
            report(fetched.problems(), messages);
            return fetched.paths();
        } catch (InvalidPathException e) {
            throw Failure.error(e.getInput() + ": no name of a file found; expected a file, a folder or an address");
        }
    }

    private static void report(List<Problem> problems, Messages messages) {
        problems.stream().limit(MOST_REPORTED).forEach(problem -> messages.error(
            (problem.severity() == Problem.Severity.SKIPPED ? "skipped " : "") + problem));
        if (problems.size() > MOST_REPORTED) {
            messages.error("… and " + (problems.size() - MOST_REPORTED) + " more addresses");
        }
    }
}
