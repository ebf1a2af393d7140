package dev.podweft.link;

import dev.podweft.model.Form;
import dev.podweft.text.NormalizedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known beforehand about forms: in how many annotated episodes a form was and was not taken for a concept.
 * Immutable, and safe to share.
 */
public final class Priors {

    private static final double CAUTION = 2;
    private static final int[] NEVER = {0, 0};

    /** Nothing known. */
    static final Priors NONE = new Priors(new TreeMap<>());

    private final TreeMap<String, int[]> counts;
    private final Map<String, Known> byConcept = new ConcurrentHashMap<>();

    /** What is known of a concept, and of the forms of it by their keys. */
    private record Known(int[] concept, Map<String, int[]> exact) {

        static final Known NOTHING = new Known(NEVER, Map.of());
    }

    private Priors(TreeMap<String, int[]> counts) {
        this.counts = counts;
    }

    /** Returns what is known of a concept; found when first asked for, so that a model loads soon. */
    private Known known(String concept) {
        return byConcept.computeIfAbsent(concept, id -> {
            Map<String, int[]> exact = new HashMap<>();
            counts.subMap(id + ' ', id + '!').forEach((key, count) -> exact.put(key.substring(id.length() + 1), count));
            int[] all = counts.getOrDefault(id, NEVER);
            return all == NEVER && exact.isEmpty() ? Known.NOTHING : new Known(all, exact);
        });
    }

    static Priors parse(List<String> lines) {
        TreeMap<String, int[]> counts = new TreeMap<>();
        for (String line : lines) {
            String[] parts = line.split("\t");
            counts.put(parts[1], new int[] {Integer.parseInt(parts[2]), Integer.parseInt(parts[3])});
        }
        return new Priors(counts);
    }

    String toText() {
        StringBuilder text = new StringBuilder();
        counts.forEach((key, count) -> text.append("prior\t").append(key).append('\t').append(count[0]).append('\t')
            .append(count[1]).append('\n'));
        return text.toString();
    }

    /** Sets the features of {@code candidate} that tell what is known beforehand. */
    void apply(Candidate candidate) {
        fill(candidate.form(), candidate.features());
    }

    /** Returns a copy of the features of {@code candidate} with what is known beforehand. */
    public double[] applied(Candidate candidate) {
        double[] features = candidate.features().clone();
        fill(candidate.form(), features);
        return features;
    }

    private void fill(Form form, double[] features) {
        Known about = known(form.concept().id().value());
        int[] concept = about.concept();
        int[] exact = about.exact().isEmpty() ? NEVER
            : about.exact().getOrDefault(NormalizedText.key(form.text()), NEVER);
        double rate = (concept[0] + CAUTION / 2) / (concept[0] + concept[1] + CAUTION);
        features[Feature.PRIOR.ordinal()] = (exact[0] + CAUTION * rate) / (exact[0] + exact[1] + CAUTION);
        int known = Math.max(concept[0] + concept[1], exact[0] + exact[1]);
        features[Feature.PRIOR_KNOWN.ordinal()] = known / (known + 3.0);
    }

    private static String key(Form form) {
        return form.concept().id().value() + " " + NormalizedText.key(form.text());
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Gathers decisions; not for several threads. */
    public static final class Builder {

        private final TreeMap<String, int[]> counts = new TreeMap<>();
        private final Set<List<Object>> seen = new HashSet<>();

        private Builder() {
        }

        /** Adds that in {@code episode} the candidate was right or not; more of the same there adds nothing. */
        public void add(String episode, Candidate candidate, boolean right) {
            for (String key : List.of(candidate.form().concept().id().value(), key(candidate.form()))) {
                if (seen.add(List.of(episode, key, right))) {
                    counts.computeIfAbsent(key, k -> new int[2])[right ? 0 : 1]++;
                }
            }
        }

        public Priors build() {
            TreeMap<String, int[]> copy = new TreeMap<>();
            for (Map.Entry<String, int[]> entry : counts.entrySet()) {
                copy.put(entry.getKey(), entry.getValue().clone());
            }
            return new Priors(copy);
        }
    }
}
