package dev.podweft.curate;

import dev.podweft.model.SourceLocation;
import java.util.List;

/** One thing that a curator decided. Episodes and concepts are named as {@code docs/formats.md} says. */
public sealed interface Rule {

    /** Returns where it stands. */
    SourceLocation place();

    /** Returns it in words, for a report. */
    String words();

    /** What is named is one episode, or what is named are different ones. */
    record Episodes(SourceLocation place, boolean same, List<String> names) implements Rule {
        public Episodes {
            names = List.copyOf(names);
        }

        @Override
        public String words() {
            return (same ? "same: " : "not-same: ") + String.join(", ", names);
        }
    }

    /** An episode has this title. */
    record Title(SourceLocation place, String episode, String title) implements Rule {
        @Override
        public String words() {
            return "title: " + title + ", episode: " + episode;
        }
    }

    /** A concept is also called so. */
    record Alias(SourceLocation place, List<String> names, String concept) implements Rule {
        public Alias {
            names = List.copyOf(names);
        }

        @Override
        public String words() {
            return "alias: " + String.join(", ", names) + ", concept: " + concept;
        }
    }

    /** A concept has this name. */
    record Rename(SourceLocation place, String concept, String to) implements Rule {
        @Override
        public String words() {
            return "rename: " + concept + ", to: " + to;
        }
    }

    /** Concepts are another one. */
    record Merge(SourceLocation place, List<String> concepts, String into) implements Rule {
        public Merge {
            concepts = List.copyOf(concepts);
        }

        @Override
        public String words() {
            return "merge: " + String.join(", ", concepts) + ", into: " + into;
        }
    }

    /** What is written so is not this concept, but a new one. */
    record Split(SourceLocation place, String concept, List<String> names, String to) implements Rule {
        public Split {
            names = List.copyOf(names);
        }

        @Override
        public String words() {
            return "split: " + concept + ", names: " + String.join(", ", names) + ", to: " + to;
        }
    }

    /** A concept is none. */
    record Reject(SourceLocation place, String concept) implements Rule {
        @Override
        public String words() {
            return "reject: " + concept;
        }
    }

    /** What is written so names nothing. */
    record Block(SourceLocation place, String term) implements Rule {
        @Override
        public String words() {
            return "block: " + term;
        }
    }
}
