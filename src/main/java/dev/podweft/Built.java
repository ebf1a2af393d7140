package dev.podweft;

import dev.podweft.model.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
 * @param since what is other than in the build before; none where there was none
 */
public record Built(int files, int entries, int episodes, int concepts, int links, List<String> written,
        List<Problem> problems, Optional<Since> since) {

    /**
     * What is other than in the build before.
     *
     * @param build the number of this build
     * @param read how many files were read, since they are new or changed
     * @param came how many episodes there are that were not there
     * @param went how many were there, and are not any more
     * @param changed how many are another
     * @param tagged how many were tagged anew
     * @param kept how many entries are kept that have left their source
     * @param drawn the number of the build that the graph files tell of: an earlier one where a large corpus only
     *     gained some files
     */
    public record Since(int build, int read, int came, int went, int changed, int tagged, int kept, int drawn) {
    }

    public Built {
        written = List.copyOf(written);
        problems = List.copyOf(problems);
        Objects.requireNonNull(since, "since");
    }
}
