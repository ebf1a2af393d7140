package dev.podweft.query;

import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Names made comparable, and how far two of them are apart. Stateless. */
final class Names {

    private static final int SHORTEST_PLURAL = 4;

    private Names() {
    }

    /**
     * Returns {@code name} without case, accents, spaces, hyphens and other signs, except {@code +} and {@code #},
     * which tell C++ and C# from C. A name of signs only stays as it is.
     */
    static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        if (foldPlain(name, folded)) {
            return folded.isEmpty() ? name.strip() : folded.toString();
        }
        folded.setLength(0);
        Normalizer.normalize(name, Normalizer.Form.NFKD).codePoints()
            .filter(c -> Character.isLetterOrDigit(c) || c == '+' || c == '#')
            .map(Character::toLowerCase)
            .forEach(folded::appendCodePoint);
        return folded.isEmpty() ? name.strip() : folded.toString();
    }

    /** Folds a name of ASCII signs only, as most are, and returns whether it is one. */
    private static boolean foldPlain(String name, StringBuilder folded) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '#') {
                folded.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                folded.append((char) (c + ('a' - 'A')));
            } else if (c >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Returns {@code text} in lower case, with one space between its words and one at each end. */
    static String spaced(String text) {
        StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
        for (String part : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}+#]+")) {
            if (!part.isEmpty()) {
                words.append(part).append(' ');
            }
        }
        return words.toString();
    }

    /** Returns a folded name without the plural's s; {@code class}, {@code status} and {@code redis} keep theirs. */
    static String singular(String folded) {
        boolean plural = folded.length() >= SHORTEST_PLURAL && folded.endsWith("s") && !folded.endsWith("ss")
            && !folded.endsWith("us") && !folded.endsWith("is");
        return plural ? folded.substring(0, folded.length() - 1) : folded;
    }

    /** Returns the concept a node stands for: its own, where it is a topic, a person or an organization. */
    static Optional<Concept> concept(Node node) {
        if (node instanceof Node.Topic topic) {
            return Optional.of(topic.concept());
        }
        if (node instanceof Node.Person person) {
            return Optional.of(person.concept());
        }
        if (node instanceof Node.Organization organization) {
            return Optional.of(organization.concept());
        }
        return Optional.empty();
    }

    /**
     * Returns how many letters must be put in, taken out, changed or swapped with their neighbour to turn {@code a}
     * into {@code b}, or {@code limit + 1} where it is more than {@code limit}.
     */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                row[j] = cell(a, b, new int[] {i, j, row[j - 1], last[j], last[j - 1], beforeLast[Math.max(j - 2, 0)]});
            }
            beforeLast = last;
            last = row;
        }
        return Math.min(last[b.length()], limit + 1);
    }

    /** {@code near} is row, column, and the cells to the left, above, above left, and two above and left. */
    private static int cell(String a, String b, int[] near) {
        int i = near[0];
        int j = near[1];
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(Math.min(near[2], near[3]) + 1, near[4] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, near[5] + 1) : best;
    }
}
