package dev.podweft.export;

import dev.podweft.model.Problem;
import java.util.List;
import java.util.Objects;

/**
 * What a build read and decided, beside the graph itself.
 *
 * @param files the number of input files that were read
 * @param records the entries found in them
 * @param episodes the episodes these are
 * @param merged the episodes that several records were merged to
 * @param vocabulary the concepts that the vocabulary knows
 * @param links the mentions that were decided
 * @param undecided the mentions that were not, in an order that does not depend on the order of the input
 * @param problems what was not understood or left out
 * @param overrides the curator's rules, in the order of their files
 */
public record BuildSummary(
        int files,
        int records,
        int episodes,
        int merged,
        int vocabulary,
        int links,
        List<Undecided> undecided,
        List<Problem> problems,
        List<Override> overrides) {

    public BuildSummary {
        overrides = List.copyOf(overrides);
        undecided = List.copyOf(undecided);
        problems = problems.stream().sorted().toList();
    }

    /** Returns the same with {@code rules}. */
    public BuildSummary withOverrides(List<Override> rules) {
        return new BuildSummary(files, records, episodes, merged, vocabulary, links, undecided, problems, rules);
    }

    /** A rule of the curator: where it stands, what it says, and to how many entries, mentions or episodes it did. */
    public record Override(String place, String rule, int times) {
        public Override {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(rule, "rule");
        }
    }

    /** A form that could stand for several concepts: how often, and what spoke for which. */
    public record Undecided(String text, int count, String note) {
        public Undecided {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(note, "note");
        }
    }
}
