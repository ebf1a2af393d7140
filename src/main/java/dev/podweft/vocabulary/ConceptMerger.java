package dev.podweft.vocabulary;

import dev.podweft.model.Form.Rule;
import dev.podweft.text.NormalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Joins the lines of all files that stand for one concept: by Wikidata id, Wikipedia title, home page or repository,
 * and folded name, within one group of kinds; never by an alias of a source. Two hand-made lines also join where the
 * name of one is an unrestricted alias of the other, since their files were written side by side. What is settled by
 * hand in {@link Settled} comes first.
 */
final class ConceptMerger {

    private static final Comparator<SourceConcept> ORDER =
        Comparator.comparingInt(SourceConcept::rank).thenComparing(SourceConcept::ref);

    private final List<SourceConcept> concepts;
    private final Settled settled;
    private final int[] parent;
    private final List<int[]> apart = new ArrayList<>();

    ConceptMerger(List<SourceConcept> concepts, Settled settled) {
        this.concepts = concepts.stream().sorted(ORDER).toList();
        this.settled = settled;
        parent = new int[concepts.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (List<String> pair : settled.apart()) {
            for (int left : called(pair.get(0))) {
                for (int right : called(pair.get(1))) {
                    apart.add(new int[] {left, right});
                }
            }
        }
    }

    private List<Integer> called(String name) {
        return IntStream.range(0, concepts.size())
            .filter(i -> concepts.get(i).seed() && concepts.get(i).wholeName().equals(name)).boxed().toList();
    }

    /** Returns the groups, each in the order of precedence, ordered by their first lines. */
    List<List<SourceConcept>> merge() {
        joinSettled();
        joinSeedNames();
        joinBy(concept -> concept.wikidata().map(id -> "d " + id));
        joinBy(concept -> concept.wikipedia().map(title -> "w " + title.replace('_', ' ').toLowerCase(Locale.ROOT)));
        joinAddresses();
        joinNames();
        Map<Integer, List<SourceConcept>> groups = new TreeMap<>();
        for (int i = 0; i < concepts.size(); i++) {
            groups.computeIfAbsent(root(i), k -> new ArrayList<>()).add(concepts.get(i));
        }
        groups.values().forEach(this::preferredFirst);
        return List.copyOf(groups.values());
    }

    /** Where a decision joins two names, the left one is the name of both. */
    private void preferredFirst(List<SourceConcept> group) {
        group.sort(Comparator.comparing(line -> !(line.seed() && settled.preferred(line.wholeName()))));
    }

    private void joinSettled() {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < concepts.size(); i++) {
            if (concepts.get(i).seed()) {
                byName.putIfAbsent(concepts.get(i).wholeName(), i);
            }
        }
        for (Settled.Same pair : settled.same()) {
            Integer left = byName.get(pair.left());
            Integer right = byName.get(pair.right());
            if (left == null || right == null) {
                throw new VocabularyException(pair.place() + ": found the name '"
                    + (left == null ? pair.left() : pair.right())
                    + "', expected the name of a seed; correct the name or remove the line");
            }
            union(left, right);
        }
    }

    private void joinSeedNames() {
        Map<String, List<Integer>> byName = new HashMap<>();
        for (int i = 0; i < concepts.size(); i++) {
            SourceConcept concept = concepts.get(i);
            if (concept.seed()) {
                byName.computeIfAbsent(nameKey(concept), k -> new ArrayList<>()).add(i);
            }
        }
        byName.values().forEach(same -> same.forEach(other -> union(same.get(0), other)));
        for (int i = 0; i < concepts.size(); i++) {
            if (concepts.get(i).seed()) {
                joinAliases(i, byName);
            }
        }
    }

    private void joinAliases(int index, Map<String, List<Integer>> byName) {
        SourceConcept concept = concepts.get(index);
        for (String alias : concept.aliases()) {
            boolean restricted = concept.match().keySet().stream().anyMatch(form -> same(form, alias));
            int length = NormalizedText.key(alias).length();
            for (int other : byName.getOrDefault(nameKey(alias, "", concept.group()), List.of())) {
                SourceConcept named = concepts.get(other);
                if (!restricted && length > 4 && named.kind() == concept.kind() && named.match().isEmpty()) {
                    union(index, other);
                }
            }
        }
    }

    private static boolean same(String left, String right) {
        return NormalizedText.key(left).equals(NormalizedText.key(right));
    }

    private void joinBy(java.util.function.Function<SourceConcept, Optional<String>> key) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < concepts.size(); i++) {
            Optional<String> value = key.apply(concepts.get(i));
            if (value.isPresent()) {
                Integer before = first.putIfAbsent(value.get() + " " + concepts.get(i).group(), i);
                if (before != null) {
                    union(before, i);
                }
            }
        }
    }

    /** A home page joins two lines of two sources where each source uses it once. */
    private void joinAddresses() {
        Map<String, Map<String, List<Integer>>> uses = new TreeMap<>();
        for (int i = 0; i < concepts.size(); i++) {
            for (String address : new HashSet<>(concepts.get(i).addresses())) {
                Optional<String> key = addressKey(address);
                if (key.isPresent() && concepts.get(i).kind().isTechnology()) {
                    uses.computeIfAbsent(key.get(), k -> new TreeMap<>())
                        .computeIfAbsent(concepts.get(i).source(), k -> new ArrayList<>()).add(i);
                }
            }
        }
        for (Map<String, List<Integer>> bySource : uses.values()) {
            List<Integer> single = bySource.values().stream().filter(list -> list.size() == 1)
                .map(list -> list.get(0)).toList();
            single.forEach(index -> union(single.get(0), index));
        }
    }

    /** A host's front page, or a repository's; anything deeper is documentation that many things share. */
    static Optional<String> addressKey(String address) {
        String rest = address.toLowerCase(Locale.ROOT).replaceFirst("^https?://(www\\.)?", "");
        rest = rest.replaceFirst("[#?].*$", "").replaceFirst("(\\.git)?/*$", "");
        boolean forge = rest.matches("(github|gitlab|codeberg)\\.(com|org)/[^/]+/[^/]+");
        return forge || !rest.contains("/") && rest.contains(".") ? Optional.of(rest) : Optional.empty();
    }

    private void joinNames() {
        Map<String, Set<Integer>> seedRoots = new HashMap<>();
        Map<String, Integer> sources = new HashMap<>();
        for (int i = 0; i < concepts.size(); i++) {
            SourceConcept concept = concepts.get(i);
            String key = nameKey(concept.name(), "", concept.group());
            if (concept.seed()) {
                seedRoots.computeIfAbsent(key, k -> new HashSet<>()).add(root(i));
            }
        }
        for (int i = 0; i < concepts.size(); i++) {
            SourceConcept concept = concepts.get(i);
            if (!concept.seed()) {
                String key = nameKey(concept.name(), "", concept.group());
                Set<Integer> seeds = seedRoots.getOrDefault(key, Set.of());
                if (seeds.size() == 1) {
                    union(seeds.iterator().next(), i);
                } else if (seeds.isEmpty()) {
                    Integer before = sources.putIfAbsent(key, i);
                    union(before == null ? i : before, i);
                }
            }
        }
    }

    private static String nameKey(SourceConcept concept) {
        return nameKey(concept.name(), concept.sense().orElse(""), concept.group());
    }

    private static String nameKey(String name, String sense, String group) {
        return NormalizedText.key(name) + " " + NormalizedText.key(sense) + " " + group;
    }

    /** Joins two groups; the hand-made line, which comes first, stays the root. Two seeds never join by a source. */
    private void union(int left, int right) {
        int a = root(left);
        int b = root(right);
        if (a == b || concepts.get(a).seed() && concepts.get(b).seed()
            && (!(concepts.get(left).seed() && concepts.get(right).seed()) || isApart(a, b))) {
            return;
        }
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private boolean isApart(int a, int b) {
        return apart.stream().anyMatch(pair -> root(pair[0]) == a && root(pair[1]) == b
            || root(pair[0]) == b && root(pair[1]) == a);
    }

    private int root(int index) {
        int at = index;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Returns the stricter of two rules; none at all, which is "never", is the strictest. */
    static Optional<Rule> stricter(Optional<Rule> left, Optional<Rule> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        return left.get().compareTo(right.get()) >= 0 ? left : right;
    }
}
