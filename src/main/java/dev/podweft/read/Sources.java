package dev.podweft.read;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import dev.podweft.read.InputFiles.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The front of reading: files and folders to records, each file by the reader that knows its format.
 *
 * <pre>{@code
 * ReadResult result = new Sources().read(List.of(Path.of("seeds")));
 * }</pre>
 *
 * <p>A folder stands for all files below it that are not hidden. Several files are read at a time. The order in which
 * inputs are given, the locale, the time zone and the default charset make no difference. Immutable, and safe to share.
 */
public final class Sources {

    /** The readers in the order in which they are asked whether a source is theirs; the last takes everything. */
    static final List<SourceReader> READERS = List.of(new WordPressReader(), new OpmlReader(), new ScheduleReader(),
        new WebPageReader(), new FeedReader(), new JsonFeedReader(), new ChaptersReader(), new YtDlpReader(),
        new JsonReader(), new JsonLinesReader(), new MarkdownReader(), new TableReader(), new ListingReader());

    private final Unchanged unchanged;

    public Sources() {
        this(Unchanged.NOTHING);
    }

    /** Creates one that does not read again what is {@code unchanged}. */
    public Sources(Unchanged unchanged) {
        this.unchanged = Objects.requireNonNull(unchanged, "unchanged");
    }

    /**
     * Returns the records of all {@code inputs}, sorted by file name and line.
     *
     * <p>A file that cannot be read is a problem, {@link Problem.Severity#SKIPPED}, if it was found in a folder beside
     * others that can.
     *
     * @throws ReadException if an input that was named itself cannot be read, or if none of the files found can
     */
    public ReadResult read(List<Path> inputs) {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("inputs must not be empty");
        }
        InputFiles found = new InputFiles();
        inputs.stream().sorted(Comparator.comparing(InputFiles::name)).forEach(found::add);
        List<SourceRecord> records = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(found.problems());
        List<SourceFile> files = new ArrayList<>();
        for (Outcome outcome : sorted(found).parallelStream().map(this::outcome).toList()) {
            ReadResult result = outcome.result();
            records.addAll(result.records());
            problems.addAll(result.problems());
            files.addAll(result.files());
            unfetched(outcome.file(), result).ifPresent(problems::add);
            if (outcome.failure().isPresent() && outcome.file().direct()) {
                throw outcome.failure().get();
            }
            outcome.failure().map(ReadException::toProblem).ifPresent(problems::add);
        }
        problems.sort(null);
        if (files.isEmpty()) {
            throw new ReadException(problems.get(0).location(), problems.get(0).message());
        }
        return new ReadResult(records, problems, files);
    }

    /** What became of a file: what was read, or why nothing could be. */
    private record Outcome(InputFile file, ReadResult result, Optional<ReadException> failure) {
    }

    private Outcome outcome(InputFile file) {
        try {
            return new Outcome(file, read(file), Optional.empty());
        } catch (ReadException e) {
            return new Outcome(file, new ReadResult(List.of(), List.of(), List.of()), Optional.of(e));
        }
    }

    /** Returns a note where a file names feeds that nobody asked to fetch. */
    private static Optional<Problem> unfetched(InputFile file, ReadResult result) {
        long feeds = result.onward().stream().filter(onward -> onward.kind() == Onward.Kind.FEED).count();
        return feeds == 0 || file.direct() ? Optional.empty() : Optional.of(new Problem(
            new SourceLocation(file.name(), 1), Problem.Severity.NOTE, "a list of feeds found (" + feeds
                + "), which is not fetched; give the file itself, not its folder, to fetch them"));
    }

    /**
     * Returns what the reader that knows the format of {@code source} makes of it.
     *
     * @throws ReadException if it holds not a single entry, or none that is whole
     * @throws IOException if its bytes cannot be had
     */
    public static ReadResult read(SourceText source) throws IOException {
        ReadResult read = reader(source).read(source);
        List<Problem> problems = read.problems().stream().map(problem -> new Problem(problem.location(),
            problem.severity(), ReadException.line(problem.message()))).toList();
        return new ReadResult(read.records(), problems, read.files(), read.onward());
    }

    static SourceReader reader(SourceText source) {
        return READERS.stream().filter(reader -> reader.accepts(source)).findFirst().orElseThrow();
    }

    private static List<InputFile> sorted(InputFiles found) {
        try {
            return found.files();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadResult read(InputFile file) {
        try {
            if (unchanged.knows(file.name())) {
                Optional<ReadResult> known = unchanged.find(file.name(), ByteScan.sha256(file.path()));
                if (known.isPresent()) {
                    return known.get();
                }
            }
            SourceText source = SourceText.of(file.name(), file.path());
            Optional<ReadResult> before = unchanged.find(source.name(), source.sha256());
            return before.isPresent() ? before.get() : read(source);
        } catch (IOException e) {
            throw new ReadException(file.name(), "a file that cannot be opened found (" + InputFiles.reason(e)
                + "); expected a readable one; check its permissions");
        }
    }
}
