package dev.podweft.curate;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.Link;
import dev.podweft.text.NormalizedText;
import dev.podweft.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules about concepts and terms. Each link goes through block, reject, split and merge, in this order; then the
 * aliases are looked for, and at last concepts are renamed. For one thread.
 */
public final class LinkRules {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");

    private final ConceptNames names;
    private final Tally tally;
    private final Map<String, Rule> blocked = new HashMap<>();
    private final Map<ConceptId, Rule> rejected = new HashMap<>();
    private final List<Rule.Split> splits = new ArrayList<>();
    private final Map<ConceptId, Rule.Merge> merged = new HashMap<>();
    private final Map<Rule.Alias, Pattern> aliases = new LinkedHashMap<>();
    private final Map<ConceptId, Concept> changed = new HashMap<>();

    /** Takes {@code rules}, the concepts they may mean, and where to count what they do. */
    public LinkRules(List<Rule> rules, ConceptNames names, Tally tally) {
        this.names = names;
        this.tally = tally;
        rules.forEach(this::take);
    }

    private void take(Rule rule) {
        if (rule instanceof Rule.Block block) {
            blocked.put(NormalizedText.key(block.term()), block);
        } else if (rule instanceof Rule.Reject reject) {
            names.all(reject.concept()).forEach(concept -> rejected.put(concept.id(), reject));
        } else if (rule instanceof Rule.Split split) {
            splits.add(split);
        } else if (rule instanceof Rule.Merge merge && names.one(merge.place(), merge.into()).isPresent()) {
            merge.concepts().forEach(from -> names.all(from).forEach(concept -> merged.put(concept.id(), merge)));
        } else if (rule instanceof Rule.Alias alias) {
            names.one(alias.place(), alias.concept()).ifPresent(concept -> take(alias, concept));
        } else if (rule instanceof Rule.Rename rename) {
            names.one(rename.place(), rename.concept()).ifPresent(concept -> {
                changed.put(concept.id(), renamed(changed.getOrDefault(concept.id(), concept), rename.to()));
                tally.add(rename, names.occurs(concept.id()) ? 1 : 0);
            });
        }
    }

    private void take(Rule.Alias alias, Concept concept) {
        aliases.put(alias, pattern(alias.names()));
        Concept now = changed.getOrDefault(concept.id(), concept);
        List<String> more = new ArrayList<>(now.aliases());
        alias.names().stream().filter(name -> !more.contains(name) && !name.equals(now.name())).forEach(more::add);
        changed.put(concept.id(), with(now, now.name(), more));
    }

    private static Pattern pattern(List<String> names) {
        List<String> parts = names.stream().sorted(Comparator.comparing(String::length).reversed())
            .map(name -> String.join("\\s+", BETWEEN_WORDS.splitAsStream(name).map(Pattern::quote).toList())).toList();
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + String.join("|", parts) + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Concept renamed(Concept concept, String name) {
        List<String> others = new ArrayList<>(concept.aliases());
        others.remove(name);
        others.add(concept.name());
        return with(concept, name, others);
    }

    private static Concept with(Concept concept, String name, List<String> aliases) {
        return new Concept(concept.id(), name, concept.kind(), aliases, concept.relations(), concept.releases(),
            concept.cues(), concept.notPhrases(), concept.sameAs(), concept.url(), concept.traits());
    }

    /** Returns {@code concept} with the name and the other names that the rules give it. */
    public Concept curated(Concept concept) {
        return changed.getOrDefault(concept.id(), concept);
    }

    /** Returns the links of {@code text} as the rules want them. */
    public List<Link> links(List<Link> links, String text) {
        List<Link> kept = new ArrayList<>();
        links.forEach(link -> decided(link).ifPresent(kept::add));
        aliases.forEach((alias, pattern) -> find(alias, pattern, text, kept));
        kept.sort(Comparator.comparingInt(link -> link.span().start()));
        return kept.stream().map(link -> to(link, curated(link.concept()), link.reason())).toList();
    }

    /** Returns what stays undecided. */
    public List<Link> undecided(List<Link> links) {
        return links.stream().filter(link -> !blocked.containsKey(NormalizedText.key(link.text()))
            && !rejected.containsKey(link.concept().id())).toList();
    }

    private Optional<Link> decided(Link link) {
        Rule against = blocked.getOrDefault(NormalizedText.key(link.text()), rejected.get(link.concept().id()));
        if (against != null) {
            tally.add(against, 1);
            return Optional.empty();
        }
        Link split = split(link);
        Rule.Merge merge = merged.get(split.concept().id());
        if (merge == null) {
            return Optional.of(split);
        }
        tally.add(merge, 1);
        return Optional.of(to(split, names.one(merge.place(), merge.into()).orElseThrow(), said(merge)));
    }

    private Link split(Link link) {
        for (Rule.Split split : splits) {
            boolean named = split.names().stream().map(NormalizedText::key)
                .anyMatch(NormalizedText.key(link.text())::equals);
            if (named && names.all(split.concept()).stream().anyMatch(it -> it.id().equals(link.concept().id()))) {
                tally.add(split, 1);
                String id = link.concept().id().value();
                return to(link, Concept.named(new ConceptId(id.substring(0, id.indexOf('/') + 1)
                    + split.to().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-")), split.to(),
                    link.concept().kind()), said(split));
            }
        }
        return link;
    }

    private void find(Rule.Alias alias, Pattern pattern, String text, List<Link> links) {
        Concept concept = names.one(alias.place(), alias.concept()).orElseThrow();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            Set<Link> under = new HashSet<>(links.stream().filter(link -> link.span().overlaps(span)).toList());
            boolean within = under.stream().anyMatch(link -> link.span().start() < span.start()
                || link.span().end() > span.end() || link.concept().id().equals(concept.id()));
            if (!within) {
                links.removeAll(under);
                links.add(new Link(span, matcher.group(), concept, Optional.empty(), 1, said(alias),
                    OptionalInt.empty()));
            }
            tally.add(alias, 1);
        }
    }

    private static String said(Rule rule) {
        return rule.place() + " says so";
    }

    private static Link to(Link link, Concept concept, String reason) {
        return new Link(link.span(), link.text(), concept, link.version(), link.score(), reason, link.second());
    }
}
