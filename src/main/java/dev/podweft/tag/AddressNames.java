package dev.podweft.tag;

import dev.podweft.model.TaggedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that the addresses in notes hold: hosts, repositories, packages. Immutable. */
final class AddressNames {

    private static final int MOST_PARTS = 12;
    private static final Set<String> EVERYWHERE = Set.of("com", "org", "net", "www", "https", "http", "github",
        "gitlab", "html", "blog", "docs", "twitter", "youtube", "watch", "utm", "index", "status", "wiki", "linkedin",
        "google", "medium", "master", "main", "tree", "blob", "issues", "pull", "package", "packages", "crates",
        "npmjs", "pypi", "project", "projects", "about", "podcast", "episode", "news", "user", "users", "post",
        "posts", "article");

    private final Set<String> names = new HashSet<>();

    AddressNames(List<TaggedText> texts) {
        for (TaggedText text : texts) {
            String source = text.text().source();
            int at = source.indexOf("://");
            while (at >= 0) {
                at = source.indexOf("://", read(source, at + 3));
            }
        }
    }

    private int read(String source, int from) {
        StringBuilder part = new StringBuilder();
        StringBuilder host = new StringBuilder();
        int parts = 0;
        int at = from;
        while (at < source.length() && inside(source.charAt(at)) && parts < MOST_PARTS) {
            char c = source.charAt(at++);
            if (Character.isLetterOrDigit(c)) {
                part.append(Character.toLowerCase(c));
            } else if (c != '-' && c != '_') {
                host.append(parts == 0 || c == '/' && parts < 3 ? part : "");
                add(part);
                parts += c == '/' ? 1 : 0;
            }
        }
        host.append(parts == 0 ? part : "");
        add(part);
        add(host);
        return at;
    }

    private static boolean inside(char c) {
        return c > ' ' && "()[]<>\"`|,".indexOf(c) < 0;
    }

    private void add(StringBuilder part) {
        if (part.length() > 2 && part.length() < 40 && !EVERYWHERE.contains(part.toString())) {
            names.add(part.toString());
        }
        part.setLength(0);
    }

    /** Whether an address holds the name whose folded words without anything between are {@code key}. */
    boolean holds(String key) {
        return names.contains(key);
    }
}
