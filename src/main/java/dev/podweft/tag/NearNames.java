package dev.podweft.tag;

import dev.podweft.model.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds the one known name that a word misspells: {@code Kuberntes}. One letter may be missing, extra or swapped with
 * the next in words of six letters or more; in words of nine or more one may be wrong, in words of eleven or more two.
 * The first letter must be right.
 * Immutable, and safe to share.
 */
public final class NearNames {

    /** No known names. */
    public static final NearNames NONE = new NearNames(List.of(), name -> Optional.empty());

    private static final int SHORTEST = 6;
    private static final int SHORTEST_FOR_WRONG = 9;
    private static final int SHORTEST_FOR_TWO = 11;

    private record Known(String key, int letters) {
    }

    private final Map<Integer, List<Known>> byFirstAndLength = new HashMap<>();
    private final Function<String, Optional<Form>> forms;

    /** Creates a finder of the folded {@code names}, of each of which {@code forms} tells the meaning. */
    public NearNames(Collection<String> names, Function<String, Optional<Form>> forms) {
        this.forms = Objects.requireNonNull(forms, "forms");
        for (String key : new TreeSet<>(names)) {
            if (key.length() >= SHORTEST) {
                byFirstAndLength.computeIfAbsent(group(key, key.length()), k -> new ArrayList<>())
                    .add(new Known(key, letters(key)));
            }
        }
    }

    /** Returns the form that {@code key} misspells; none where it could be two, or where it is a name itself. */
    Optional<Form> near(String key) {
        int allowed = key.length() >= SHORTEST_FOR_TWO ? 2 : 1;
        boolean wrongLetter = key.length() >= SHORTEST_FOR_WRONG;
        if (key.length() < SHORTEST) {
            return Optional.empty();
        }
        int letters = letters(key);
        int best = allowed + 1;
        Optional<Known> found = Optional.empty();
        for (int length = key.length() - allowed; length <= key.length() + allowed; length++) {
            boolean swapOnly = !wrongLetter && length == key.length();
            for (Known known : byFirstAndLength.getOrDefault(group(key, length), List.of())) {
                int different = Integer.bitCount(known.letters() ^ letters);
                if (different <= (swapOnly ? 0 : 2 * allowed)) {
                    int distance = distance(known.key(), key, Math.min(best, allowed));
                    found = distance < best ? Optional.of(known) : distance == best ? Optional.empty() : found;
                    best = Math.min(best, distance);
                }
            }
        }
        return best == 0 ? Optional.empty() : found.flatMap(known -> forms.apply(known.key()));
    }

    private static Integer group(String key, int length) {
        return key.charAt(0) << Byte.SIZE | length;
    }

    private static int letters(String key) {
        int letters = 0;
        for (int i = 0; i < key.length(); i++) {
            letters |= 1 << key.charAt(i) % 32;
        }
        return letters;
    }

    /** Returns the number of edits between two words, a swap of neighbours being one; any larger for many. */
    private static int distance(String left, String right, int most) {
        int[] earlier = new int[right.length() + 1];
        int[] before = new int[right.length() + 1];
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = left.charAt(i - 1) == right.charAt(j - 1);
                boolean swapped = i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2)
                    && left.charAt(i - 2) == right.charAt(j - 1);
                int edits = Math.min(Math.min(before[j], row[j - 1]) + 1, before[j - 1] + (same ? 0 : 1));
                row[j] = swapped ? Math.min(edits, earlier[j - 2] + 1) : edits;
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = earlier;
            earlier = before;
            before = row;
            row = free;
        }
        return before[right.length()];
    }
}
