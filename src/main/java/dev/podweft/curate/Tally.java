package dev.podweft.curate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what each rule did. For one thread. */
public final class Tally {

    private final Map<Rule, Integer> counts = new HashMap<>();

    /** Counts {@code times} more for {@code rule}. */
    public void add(Rule rule, int times) {
        counts.merge(rule, times, Integer::sum);
    }

    /** Returns how often {@code rule} did something. */
    public int of(Rule rule) {
        return counts.getOrDefault(rule, 0);
    }

    /** Returns those of {@code rules} that did nothing. */
    public List<Rule> idle(List<Rule> rules) {
        return rules.stream().filter(rule -> of(rule) == 0).toList();
    }
}
