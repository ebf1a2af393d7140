package dev.podweft.graph;

import dev.podweft.model.Concept;
import dev.podweft.model.MergeReason;
import dev.podweft.model.SourceLocation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A node of the graph. Its {@code id} is unique in the graph, readable, the same in all files, and an XML name
 * ({@code e_…}, {@code c_…}, {@code v_…}, {@code s_…}, {@code p_…}, {@code o_…}); see {@link NodeIds}.
 */
public sealed interface Node {

    String id();

    /** Returns what a person reads on the node; never blank. */
    String label();

    /** Returns the word for this kind of node in files: {@code show}, {@code episode}, {@code concept} and so on. */
    String type();

    /** A show, talk series or channel. */
    record Show(String id, String label) implements Node {
        @Override
        public String type() {
            return "show";
        }
    }

    /**
     * An episode; {@code key} is its id as the input gave it, {@code sources} where each merged record stands,
     * {@code reasons} why they were merged.
     */
    record Episode(
            String id,
            String key,
            String label,
            boolean titleDerived,
            String show,
            Optional<LocalDate> date,
            OptionalInt durationSeconds,
            Optional<String> url,
            String description,
            List<Chapter> chapters,
            List<SourceLocation> sources,
            List<MergeReason> reasons) implements Node {

        public Episode {
            Objects.requireNonNull(key, "key");
            chapters = List.copyOf(chapters);
            sources = List.copyOf(sources);
            reasons = reasons.stream().map(Episode::rounded).toList();
        }

        private static MergeReason rounded(MergeReason reason) {
            return new MergeReason(reason.left(), reason.right(), reason.evidence(), Decimals.round(reason.weight()));
        }

        @Override
        public String type() {
            return "episode";
        }
    }

    /** A chapter of an episode: where it starts, in seconds, and what its mark says. */
    record Chapter(int second, String title) {
    }

    /** A technology or idea; {@code episodes} is the number of episodes that mention it. */
    record Topic(String id, Concept concept, int episodes) implements Node {
        @Override
        public String label() {
            return concept.name();
        }

        @Override
        public String type() {
            return "concept";
        }
    }

    /** A version of a concept that an episode mentions, such as PostgreSQL 17; {@code topic} is the concept's node. */
    record Version(String id, String topic, String label, String number, Optional<LocalDate> released)
            implements Node {
        @Override
        public String type() {
            return "version";
        }
    }

    /** A named person. */
    record Person(String id, Concept concept, int episodes) implements Node {
        @Override
        public String label() {
            return concept.name();
        }

        @Override
        public String type() {
            return "person";
        }
    }

    /** A company, foundation or project body. */
    record Organization(String id, Concept concept, int episodes) implements Node {
        @Override
        public String label() {
            return concept.name();
        }

        @Override
        public String type() {
            return "organization";
        }
    }
}
