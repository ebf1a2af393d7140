package dev.podweft;

import dev.podweft.model.Problem;
import java.util.List;

/**
 * What a build did.
 *
 * @param files how many input files were read
 * @param entries how many entries they held
 * @param episodes how many episodes these are
 * @param concepts how many technologies and ideas the graph has, headings among them
 * @param links how many mentions of anything were decided
 * @param written the names of the files in the graph folder
 * @param problems what in the input was left out or not understood
 */
public record Built(
        int files, int entries, int episodes, int concepts, int links, List<String> written, List<Problem> problems) {

    public Built {
        written = List.copyOf(written);
        problems = List.copyOf(problems);
    }
}
