package dev.podweft.bench;

import java.util.List;
import java.util.Random;

/** The words of made-up episodes. Stateless. */
final class Phrases {

    private static final List<String> FIRST = List.of("Anna", "Ben", "Carla", "David", "Elena", "Felix", "Grace",
        "Hugo", "Ines", "Jonas", "Katya", "Liam", "Maria", "Nils", "Olga", "Peter", "Rosa", "Samir", "Tara", "Viktor");
    private static final List<String> LAST = List.of("Albers", "Brandvik", "Castellan", "Dahlberg", "Eskola",
        "Farrant", "Grunwald", "Holmqvist", "Ibarra", "Jansky", "Kowalke", "Lindgren", "Moravec", "Nakagawa",
        "Ostrander", "Petrovic", "Quintero", "Rasmussen", "Sandoval", "Tomczak");
    private static final List<String> ADJECTIVES = List.of("Quiet", "Second", "Broken", "Little", "Late", "Open",
        "Northern", "Plain", "Curious", "Patient", "Spare", "Loose");
    private static final List<String> NOUNS = List.of("Bits", "Commit", "Stack", "Terminal", "Keyboard", "Branch",
        "Deploy", "Monday", "Loop", "Standup", "Backlog", "Signal");
    private static final List<String> SPONSORS = List.of("Brightcask", "Hollowpine", "Dovetrail", "Mintgate",
        "Northloom", "Paperkite", "Quarrylight", "Saltfern");
    private static final List<String> TITLES = List.of("Why we moved to %s", "%s in production", "%s and %s",
        "An introduction to %s", "What went wrong with %s", "%s for people in a hurry", "Ten years of %s",
        "From %s to %s", "How %s works inside", "Testing %s with %s", "The future of %s", "Scaling %s");
    private static final List<String> SENTENCES = List.of(
        "In this episode %g tells how a small team came to depend on %s and what it would do otherwise today.",
        "We start with %s, look at the parts that surprise newcomers, and end with a list of things to try at home.",
        "After the break %g explains the ideas behind %s and why the first version never left the laboratory.",
        "There is a long discussion of %s, of the cost of running it, and of the people who keep it alive.",
        "Is %s ready for serious work, or is it still a toy for weekends and conference talks?",
        "Listeners asked for more on %s, so we spend a good half hour on their letters.",
        "We also talk about hiring, about writing things down, and about how %s changed the way the team plans.",
        "The second half is about %s: where it is slow, where it is fast, and how to find out which is the case.",
        "%g has used %s for many years and shares three mistakes that cost the company a whole quarter.",
        "Along the way we compare it with %s, which most of our guests have met in their first job.",
        "A short detour leads to %s and to the question of who should answer the phone at night.",
        "If you have never heard of %s, this is a gentle place to begin.");

    private Phrases() {
    }

    private static <T> T one(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    static String show(Random random, int number) {
        return one(random, ADJECTIVES) + " " + one(random, NOUNS) + " " + (number + 1);
    }

    static String sponsor(Random random) {
        return one(random, SPONSORS);
    }

    static String title(Random random, List<String> concepts) {
        String title = one(random, TITLES);
        String named = title.replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(concepts.get(0)));
        return named.replace("%s", concepts.get(1));
    }

    static String sentence(Random random, String concept) {
        return one(random, SENTENCES).replace("%s", concept)
            .replace("%g", one(random, FIRST) + " " + one(random, LAST));
    }
}
