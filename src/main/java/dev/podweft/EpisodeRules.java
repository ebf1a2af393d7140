package dev.podweft;

import dev.podweft.curate.OverridesException;
import dev.podweft.curate.Rule;
import dev.podweft.curate.Tally;
import dev.podweft.dedupe.Deduplicator;
import dev.podweft.dedupe.Ruling;
import dev.podweft.model.Episode;
import dev.podweft.model.SourceRecord;
import dev.podweft.text.NormalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules about episodes. An episode is named by a place ({@code file:line}), an id or an address of one of its
 * entries, or by the id or the title that it has without any rules. For one thread.
 */
final class EpisodeRules {

    private final List<Rule> rules;
    private final Tally tally;

    EpisodeRules(List<Rule> rules, Tally tally) {
        this.rules = rules;
        this.tally = tally;
    }

    /** Returns the episodes that {@code records} tell of, as the rules want them. */
    List<Episode> episodes(List<SourceRecord> records) {
        List<Episode> plain = new Deduplicator().deduplicate(records).episodes();
        List<Ruling> rulings = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule instanceof Rule.Episodes decided) {
                ruling(decided, plain).ifPresent(rulings::add);
            }
        }
        contradictions(rulings);
        List<Episode> episodes =
            rulings.isEmpty() ? plain : new Deduplicator().deduplicate(records, rulings).episodes();
        return episodes.stream().map(episode -> titled(episode, plain)).toList();
    }

    private Optional<Ruling> ruling(Rule.Episodes rule, List<Episode> plain) {
        List<List<SourceRecord>> sides = rule.names().stream().map(name -> records(name, plain)).toList();
        Set<SourceRecord> all = new HashSet<>();
        boolean apart = sides.stream().allMatch(side -> side.stream().allMatch(all::add));
        if (sides.stream().anyMatch(List::isEmpty) || !rule.same() && !apart) {
            return Optional.empty();
        }
        tally.add(rule, all.size());
        return Optional.of(new Ruling(rule.place().toString(), rule.same(), sides));
    }

    /** Returns the entries that {@code name} means: the first way of naming by which there are any. */
    private static List<SourceRecord> records(String name, List<Episode> plain) {
        List<SourceRecord> all = plain.stream().flatMap(episode -> episode.records().stream()).toList();
        List<SourceRecord> placed = all.stream().filter(it -> it.location().toString().equals(name)).toList();
        List<SourceRecord> named = placed.isEmpty() ? all.stream().filter(it ->
            it.id().filter(name::equals).isPresent() || it.url().filter(name::equals).isPresent()).toList() : placed;
        List<SourceRecord> known = named.isEmpty() ? plain.stream().filter(it -> it.id().value().equals(name))
            .flatMap(it -> it.records().stream()).toList() : named;
        if (!known.isEmpty()) {
            return known;
        }
        String key = NormalizedText.key(name);
        List<Episode> titled = plain.stream().filter(it -> NormalizedText.key(it.title()).equals(key)).toList();
        return titled.size() == 1 ? titled.get(0).records() : List.of();
    }

    private static void contradictions(List<Ruling> rulings) {
        for (Ruling apart : rulings) {
            for (Ruling together : rulings) {
                Set<SourceRecord> joined = new HashSet<>(together.sides().stream().flatMap(List::stream).toList());
                long touched = apart.sides().stream().filter(side -> side.stream().anyMatch(joined::contains)).count();
                if (!apart.same() && together.same() && touched > 1) {
                    throw new OverridesException(apart.place() + ": entries found to be different episodes that "
                        + together.place() + " has as one; expected rules that agree; drop one of them");
                }
            }
        }
    }

    private Episode titled(Episode episode, List<Episode> plain) {
        Episode titled = episode;
        for (Rule rule : rules) {
            if (rule instanceof Rule.Title pin
                    && records(pin.episode(), plain).stream().anyMatch(episode.records()::contains)) {
                tally.add(pin, 1);
                titled = new Episode(episode.id(), episode.show(), pin.title(), false, episode.date(),
                    episode.durationSeconds(), episode.url(), episode.description(), episode.passages(),
                    episode.records(), episode.reasons());
            }
        }
        return titled;
    }
}
