package dev.podweft.eval;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Compares names as the guidelines say: without case, spaces, hyphens, underscores, slashes and dots. Stateless. */
final class Names {

    private static final String IGNORED = " -_/.\u2010\u2011\u00A0";

    private Names() {
    }

    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (IGNORED.indexOf(c) < 0 && !Character.isWhitespace(c)) {
                key.append(c);
            }
        }
        return key.toString();
    }

    static Set<String> keys(Collection<String> names) {
        Set<String> keys = new HashSet<>();
        names.forEach(name -> keys.add(key(name)));
        keys.remove("");
        return keys;
    }

    /** Returns whether the two have a key in common. */
    static boolean meet(Set<String> left, Set<String> right) {
        return left.stream().anyMatch(right::contains);
    }
}
