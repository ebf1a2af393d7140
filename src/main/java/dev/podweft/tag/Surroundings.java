package dev.podweft.tag;

import dev.podweft.model.ConceptKind;
import dev.podweft.model.Hints.Sign;
import dev.podweft.tag.Finds.Find;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the words around a span say that it is: a library, a tool, a function, or something by that name. Stateless. */
final class Surroundings {

    private static final int NEAR = 7;
    private static final Map<String, ConceptKind> KINDS = kinds();
    private static final Set<String> CALLERS = Set.of("called", "named", "dubbed", "codenamed", "nicknamed", "project");
    private static final Set<String> INTRODUCERS = Set.of("introducing", "announcing", "about", "meet", "meets",
        "exploring", "using", "building", "via", "discuss", "discusses", "discussing", "created", "creator", "author",
        "maintainer", "built", "developing", "adopting", "migrating", "against", "unpack", "like", "including");
    private static final Set<String> INTRODUCTIONS = Set.of("introduction", "intro", "guide", "overview", "tour",
        "creator", "author", "maintainer", "maintainers", "power", "future", "history", "founder", "look", "state");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "our", "one", "another", "my", "his", "her",
        "their", "your", "new");

    private Surroundings() {
    }

    private static Map<String, ConceptKind> kinds() {
        Map<ConceptKind, String> words = new EnumMap<>(ConceptKind.class);
        words.put(ConceptKind.SOFTWARE, "library crate package framework tool toolkit toolchain plugin extension app "
            + "application service platform database engine server client compiler runtime editor ide sdk cli "
            + "orm ui module bundler linter debugger emulator simulator game bot assistant agent model browser proxy "
            + "gateway broker datastore store project suite system product startup repo repository bindings wrapper "
            + "generator parser scheduler operator controller dashboard theme font dataset solver prover shell "
            + "terminal manager component components software utility program hypervisor cms crates libraries tools "
            + "packages plugins frameworks apps services databases games implementation port fork rewrite");
        words.put(ConceptKind.LANGUAGE, "language dialect dsl languages");
        words.put(ConceptKind.OS, "distribution distro kernel os");
        words.put(ConceptKind.PROTOCOL, "protocol format standard specification spec encoding rfc codec file");
        words.put(ConceptKind.API, "function method api syscall command flag option attribute property macro trait "
            + "hook selector pseudoclass element tag keyword operator decorator annotation directive statement struct "
            + "class type header field parameter variable functions methods apis instruction instructions utilities");
        words.put(ConceptKind.HARDWARE, "chip processor board keyboard cpu gpu microcontroller laptop phone camera "
            + "sensor monitor socket card device headset robot chipset soc");
        words.put(ConceptKind.CONCEPT, "algorithm pattern technique approach principle method architecture theorem "
            + "problem paradigm strategy structure attack vulnerability law");
        words.put(ConceptKind.ORGANIZATION, "company foundation conference meetup organization community institute "
            + "university podcast");
        Map<String, ConceptKind> kinds = new HashMap<>();
        words.forEach((kind, list) -> List.of(list.split(" ")).forEach(word -> kinds.putIfAbsent(word, kind)));
        return kinds;
    }

    /** Adds to {@code find} what stands around it; returns the kind that a noun beside it tells, if one does. */
    static Optional<ConceptKind> look(Reading reading, Find find) {
        Optional<ConceptKind> kind = beside(reading, find);
        if (kind.isPresent()) {
            find.signs().add(Sign.KIND_WORD);
        }
        Optional<ConceptKind> defined = defined(reading, find);
        if (defined.isPresent()) {
            find.signs().add(Sign.DEFINED);
        }
        before(reading, find);
        return defined.or(() -> kind);
    }

    private static void before(Reading reading, Find find) {
        int first = find.first();
        if (first == 0 || (reading.gap(first) & (Gaps.HARD | Gaps.SENTENCE)) != 0) {
            return;
        }
        String before = reading.folded(first - 1);
        String earlier = reading.folded(first - 2);
        if (CALLERS.contains(before)) {
            find.signs().add(Sign.CALLED);
        }
        boolean linked = Set.of("to", "of", "with", "behind", "at").contains(before);
        if (INTRODUCERS.contains(before) || linked && INTRODUCTIONS.contains(earlier)
            || before.equals("is") && earlier.equals("what")) {
            find.signs().add(Sign.INTRODUCED);
        }
    }

    /** A kind's noun right before ("the crate foo") or right behind ("the foo crate"). */
    private static Optional<ConceptKind> beside(Reading reading, Find find) {
        int behind = find.last() + 1;
        if (behind < reading.size() && reading.follows(behind) && KINDS.containsKey(reading.folded(behind))) {
            return Optional.of(KINDS.get(reading.folded(behind)));
        }
        boolean before = find.first() > 0 && reading.follows(find.first());
        return before ? Optional.ofNullable(KINDS.get(reading.folded(find.first() - 1))) : Optional.empty();
    }

    /** "X is a Y library", "X, a tool for", "X - the database that", "X (a framework)". */
    private static Optional<ConceptKind> defined(Reading reading, Find find) {
        int at = find.last() + 1;
        if (at >= reading.size()) {
            return Optional.empty();
        }
        int gap = reading.gap(at);
        boolean apposition = (gap & (Gaps.COMMA | Gaps.DASH | Gaps.COLON | Gaps.BRACKET)) != 0
            && (gap & (Gaps.NEWLINE | Gaps.TIME)) == 0;
        boolean is = reading.folded(at).equals("is") && (gap & Gaps.ENDS) == 0;
        if (is) {
            at++;
        }
        boolean article = ARTICLES.contains(reading.folded(at));
        if (!is && !apposition || !article && (gap & (Gaps.DASH | Gaps.COLON)) == 0) {
            return Optional.empty();
        }
        for (int word = article ? at + 1 : at; word < Math.min(reading.size(), at + NEAR); word++) {
            if (word > at && (reading.gap(word) & (Gaps.HARD | Gaps.SENTENCE | Gaps.COMMA)) != 0
                || Set.of("for", "that", "which", "who", "to", "from").contains(reading.folded(word))) {
                return Optional.empty();
            }
            if (KINDS.containsKey(reading.folded(word))) {
                return Optional.of(KINDS.get(reading.folded(word)));
            }
        }
        return Optional.empty();
    }
}
