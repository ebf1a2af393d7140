package dev.podweft.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parts a JSON text into the list of objects that are its episodes, and what stands around it, without parsing the
 * objects: one that is broken costs no other. For one thread.
 */
final class JsonItems {

    /** The names under which lists of episodes stand. */
    static final Set<String> LISTS = Set.of("episodes", "episode", "items", "entries", "results", "data", "videos",
        "talks", "posts", "records", "rows", "list", "edges", "nodes", "podcasts", "shows", "sessions", "tracks");

    private static final Pattern TITLED = Pattern.compile("\"(?:title|episode_?title|name|headline)\"\\s*:",
        Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 6;
    private static final int MOST_OPEN = 1000;

    private final String json;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Open, List<int[]>> lists = new HashMap<>();
    private final List<Open> order = new ArrayList<>();
    private String name = "";

    /** One object of the list, as it stands; {@code closed} is false where the text breaks off in it. */
    record Item(int line, String json, boolean closed) {
    }

    /**
     * What was found.
     *
     * @param around the text with the list emptied
     * @param items the objects of the list, or the whole text where it is one object without a list
     */
    record Found(String around, List<Item> items) {
    }

    /** A list or object that is open; {@code name} is that of the field whose value it is. */
    private static final class Open {

        private final char kind;
        private final String name;
        private final int start;
        private final int depth;
        private int end = -1;

        Open(char kind, String name, int start, int depth) {
            this.kind = kind;
            this.name = name;
            this.start = start;
            this.depth = depth;
        }
    }

    private JsonItems(String json) {
        this.json = json;
    }

    /** Finds the list that most likely holds the episodes; of the lists under {@code wanted} names, where not empty. */
    static Found find(String json, Set<String> wanted) {
        JsonItems scan = new JsonItems(json);
        scan.run();
        Optional<Open> list = scan.best(wanted).or(() -> wanted.isEmpty() ? scan.titled() : Optional.empty());
        if (list.isEmpty()) {
            int start = json.indexOf('{');
            return new Found("{}", start < 0 ? List.of() : List.of(scan.item(start, json.length(), true)));
        }
        Lines lines = new Lines(json);
        List<Item> items = scan.lists.get(list.get()).stream().map(place -> new Item(lines.of(place[0]),
            json.substring(place[0], place[1] < 0 ? json.length() : place[1]), place[1] >= 0)).toList();
        Open best = list.get();
        String behind = best.end < 0 ? "" : json.substring(best.end);
        return new Found(json.substring(0, best.start + 1) + (best.end < 0 ? "]" + "}".repeat(best.depth) : behind),
            items);
    }

    private Item item(int start, int end, boolean closed) {
        return new Item(new Lines(json).of(start), json.substring(start, end).strip(), closed);
    }

    private Optional<Open> best(Set<String> wanted) {
        Open best = null;
        for (Open list : order) {
            boolean named = list.depth == 0 || (wanted.isEmpty() ? LISTS : wanted).contains(list.name);
            boolean better = best == null || weight(list) > weight(best);
            if (named && better) {
                best = list;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns the largest list of objects with titles, under whatever name, in an object that has no title itself. */
    private Optional<Open> titled() {
        Open best = null;
        for (Open list : order) {
            int[] first = lists.get(list).get(0);
            boolean telling = list.depth <= 2 && TITLED.matcher(json).region(first[0], first[1] < 0 ? json.length()
                : first[1]).find();
            best = telling && (best == null || weight(list) > weight(best)) ? list : best;
        }
        boolean whole = Json.read(json).map(Json::fields).orElse(Map.of()).keySet().stream().map(Field::of)
            .anyMatch(field -> field.filter(known -> known == Field.TITLE || known == Field.TEXT).isPresent());
        return whole ? Optional.empty() : Optional.ofNullable(best);
    }

    private int weight(Open list) {
        return lists.get(list).size() - 1_000_000 * list.depth;
    }

    private void run() {
        int at = 0;
        while (at < json.length() && open.size() < MOST_OPEN) {
            char c = json.charAt(at);
            if (c == '"') {
                at = string(at);
            } else if (c == '{' || c == '[') {
                enter(c, at++);
            } else if (c == '}' || c == ']') {
                leave(c, ++at);
            } else {
                at++;
            }
        }
    }

    /** Takes a string; where a colon follows, it is the name of what comes. */
    private int string(int start) {
        int at = start + 1;
        while (at < json.length() && json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        int end = Math.min(at, json.length());
        int next = end + 1;
        while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
            next++;
        }
        name = next < json.length() && json.charAt(next) == ':' && end - start < 40
            ? json.substring(start + 1, end) : name;
        return end + 1;
    }

    private void enter(char kind, int at) {
        Open parent = open.peek();
        if (kind == '{' && parent != null && parent.kind == '[' && parent.depth < DEEPEST) {
            if (!lists.containsKey(parent)) {
                lists.put(parent, new ArrayList<>());
                order.add(parent);
            }
            lists.get(parent).add(new int[] {at, -1});
        }
        open.push(new Open(kind, parent == null || parent.kind == '[' ? "" : name, at, open.size()));
    }

    private void leave(char kind, int end) {
        char wanted = kind == '}' ? '{' : '[';
        if (open.stream().limit(3).noneMatch(known -> known.kind == wanted)) {
            return;
        }
        while (open.peek().kind != wanted) {
            close(open.pop(), end - 1);
        }
        close(open.pop(), end);
    }

    private void close(Open closed, int end) {
        closed.end = closed.kind == '[' ? end - 1 : end;
        List<int[]> places = open.isEmpty() ? null : lists.get(open.peek());
        if (closed.kind == '{' && places != null) {
            places.get(places.size() - 1)[1] = end;
        }
    }
}
