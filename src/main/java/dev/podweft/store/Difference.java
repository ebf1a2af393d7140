package dev.podweft.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one build has that another has not, in the order of kinds and keys. */
public record Difference(List<Change> changes) {

    public Difference {
        changes = List.copyOf(changes);
    }

    /** What happened to a fact. */
    public enum What {
        /** It holds in the new build only. */
        CAME,
        /** It held in the old build only. */
        WENT,
        /** It holds in both, and a value is another. */
        CHANGED
    }

    /** A fact, as the new build has it where it does, and what happened to it. */
    public record Change(What what, Fact fact, List<Detail> details) {
        public Change {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(fact, "fact");
            details = List.copyOf(details);
        }
    }

    /** A value that is another: its name, and what it was and is. */
    public record Detail(String name, String old, String now) {
    }

    /** Returns what {@code now} has that {@code old} has not, and the other way round. */
    public static Difference between(Snapshot old, Snapshot now) {
        Map<Fact, Fact> before = index(old);
        Map<Fact, Fact> after = index(now);
        TreeSet<Fact> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (Fact fact : all) {
            change(Optional.ofNullable(before.get(fact)), Optional.ofNullable(after.get(fact)))
                .ifPresent(changes::add);
        }
        return new Difference(changes);
    }

    /** Facts are ordered, and so found, by kind and key alone. */
    private static Map<Fact, Fact> index(Snapshot snapshot) {
        Map<Fact, Fact> facts = new TreeMap<>();
        snapshot.facts().forEach(fact -> facts.put(fact, fact));
        return facts;
    }

    private static Optional<Change> change(Optional<Fact> old, Optional<Fact> now) {
        if (old.isEmpty() || now.isEmpty()) {
            return old.map(fact -> new Change(What.WENT, fact, List.of()))
                .or(() -> now.map(fact -> new Change(What.CAME, fact, List.of())));
        }
        List<Detail> details = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(old.get().values().keySet());
        names.addAll(now.get().values().keySet());
        for (String name : names) {
            String was = old.get().values().getOrDefault(name, "");
            String is = now.get().values().getOrDefault(name, "");
            if (!was.equals(is)) {
                details.add(new Detail(name, was, is));
            }
        }
        return details.isEmpty() ? Optional.empty() : Optional.of(new Change(What.CHANGED, now.get(), details));
    }

    /** Returns the changes of one kind. */
    public List<Change> of(Fact.Kind kind) {
        return changes.stream().filter(change -> change.fact().kind() == kind).toList();
    }
}
