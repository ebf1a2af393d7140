package dev.podweft;

import dev.podweft.export.GraphFolder;
import dev.podweft.export.GraphFolder.Written;
import dev.podweft.export.Manifest;
import dev.podweft.export.Markdown;
import dev.podweft.export.Report;
import dev.podweft.model.Problem;
import dev.podweft.read.ReadResult;
import dev.podweft.store.BuildRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a folder after something was added to its large corpus: {@code manifest.json} tells of all sources and
 * counts, {@code report.md} gains a section, and all else stays as it was drawn. Immutable.
 */
final class AddedFiles {

    private static final int LISTED = 100;

    private final Known known;
    private final ReadResult read;
    private final BuildRow row;
    private final Map<String, String> inputs = new TreeMap<>();

    /** Takes what was known before, what the inputs hold, and the last build. */
    AddedFiles(Known known, ReadResult read, BuildRow row) {
        this.known = known;
        this.read = read;
        this.row = row;
        read.files().forEach(file -> inputs.put(file.name(), file.sha256()));
    }

    /** Writes the two files where the manifest does not yet tell of all; returns the names of all files. */
    List<String> write(Path folder) throws IOException {
        if (!known.told().inputs().equals(inputs)) {
            String report = Files.readString(folder.resolve(Report.FILE_NAME)) + section();
            GraphFolder.write(folder, Map.of(Report.FILE_NAME, out -> out.append(report)), Manifest.FILE_NAME,
                written -> manifest().content(Stream.concat(known.told().files().stream()
                    .filter(file -> !file.name().equals(Report.FILE_NAME)), written.stream()).sorted(
                        Comparator.comparing(Written::name)).toList()));
        }
        return known.told().names();
    }

    private Manifest manifest() {
        BuildRow.Counts counts = row.counts();
        Map<String, Integer> all = new TreeMap<>(known.told().counts());
        all.putAll(Map.of("files", counts.files(), "entries", counts.entries(), "episodes", counts.episodes(), "links",
            counts.links(), "episodesDrawn", known.drawn().counts().episodes()));
        return new Manifest(Podweft.VERSION, row.vocabulary(), inputs, all);
    }

    private String section() {
        BuildRow.Counts counts = row.counts();
        StringBuilder section = new StringBuilder("\n## Build ").append(row.number()).append("\n\nAdded to build ")
            .append(known.drawn().number()).append(", which all above and the other graph files tell of: ")
            .append(counts.episodes()).append(" episodes of ").append(counts.entries()).append(" entries in ")
            .append(counts.files()).append(" files now, with ").append(counts.links()).append(" mentions.\n");
        List<Problem> problems = read.problems().stream()
            .filter(problem -> !known.told().inputs().containsKey(problem.location().file())).toList();
        section.append(problems.isEmpty() ? "" : "\n");
        problems.stream().limit(LISTED)
            .forEach(problem -> section.append("- ").append(Markdown.plain(problem.toString())).append('\n'));
        return section.toString();
    }
}
