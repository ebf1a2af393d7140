package dev.podweft;

import dev.podweft.model.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What a build did.
 *
 * @param files how many input files were read
 * @param entries how many entries they held
 * @param episodes how many episodes these are
 * @param concepts how many concepts the graph has, headings among them
 * @param links how many mentions of concepts, versions, persons and organizations were found and decided
 * @param written the files of the graph folder, by name
 * @param problems what in the input was left out or not understood
 */
public record BuildSummary(
        int files, int entries, int episodes, int concepts, int links, List<Path> written, List<Problem> problems) {

    public BuildSummary {
        written = List.copyOf(written);
        problems = List.copyOf(problems);
    }
}
