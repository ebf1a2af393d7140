package dev.podweft.bench;

import java.util.List;
import java.util.Random;

/**
 * The words of made-up episodes. In a template, {@code %s} stands for a concept, {@code %g} for a guest, {@code %n},
 * {@code %v}, {@code %a} and {@code %r} for a noun, verb, adjective and adverb by Zipf's law, {@code %c} for a number.
 * Immutable.
 */
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
        "From %s to %s", "How %s works inside", "Testing %s with %s", "The future of %s", "Scaling %s",
        "%s and the %a %n", "The %n of %s with %g", "%g on %s", "A %a look at %s", "%s, %s and a %a %n",
        "How to %v a %n with %s", "%g: why %s needs a %a %n", "%s without the %n");
    private static final List<String> SENTENCES = List.of(
        "%g tells how a %a team came to depend on %s and what it would %v today.",
        "We start with %s, look at the %n that surprises newcomers, and end with a %n to try at home.",
        "After the break %g explains the %n behind %s and why the first %n never left the laboratory.",
        "There is a %a discussion of %s, of the %n it costs, and of the people who %v it.",
        "Is %s ready for %a work, or is it %r a toy for weekends?",
        "Listeners asked for more on %s, so we spend %c minutes on their %n.",
        "We also talk about the %n, about the %a %n, and about how %s changed the way the team can %v.",
        "The second half is about %s: where it is %a, where it is %a, and how to %v the %n.",
        "%g has used %s for %c years and shares the %n that cost the company a %a %n.",
        "Along the way we compare it with %s, which most of our guests %r met beside a %a %n.",
        "A short detour leads to %s and to the question of who should %v the %n at night.",
        "If you have never heard of %s, this %n is a %a place to begin.",
        "Nobody had to %v the %n until %s came, says %g, and %r not even then.",
        "What does %s have to do with a %a %n?",
        "%g would %r %v a %n before trusting %s with it.",
        "The %n runs on %s, and %c people %v it.",
        "With %s the %n became %a, but the %n stayed as it was.",
        "Then a %a %n made us %v everything around %s.",
        "You will hear why %s and a %a %n do not %v well together.",
        "%g wrote the %n for %s in a %a week and had to %v it %r.",
        "In the end it was %s that helped the %n to %v, %r because the %n was so %a.",
        "How do you %v a %n of %c machines with %s?",
        "The %n said no, the %a %n said yes, and %s was %r the reason for both.",
        "We %v the old %n, read letters about %s, and %v a %a %n.",
        "It took %c attempts to %v %s beside the %a %n of the company.");
    private static final String NEWS = "News of the week";

    private final Random random;
    private final Words words = Words.load();

    Phrases(Random random) {
        this.random = random;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String likely(List<String> list) {
        return list.get(Zipf.rank(random, list.size()));
    }

    String show(int number) {
        return one(ADJECTIVES) + " " + one(NOUNS) + " " + (number + 1);
    }

    String sponsor() {
        return one(SPONSORS);
    }

    String news() {
        return NEWS;
    }

    String title(List<String> concepts) {
        StringBuilder title = new StringBuilder(60);
        fill(one(TITLES), concepts, title);
        return title.toString();
    }

    /** Adds a sentence about {@code concept}. */
    void sentence(String concept, StringBuilder notes) {
        fill(one(SENTENCES), List.of(concept), notes);
    }

    /** Adds {@code template}, filled; the concepts one after the other. */
    private void fill(String template, List<String> concepts, StringBuilder text) {
        int next = 0;
        for (int i = 0; i < template.length(); i++) {
            if (template.charAt(i) != '%') {
                text.append(template.charAt(i));
                continue;
            }
            i++;
            text.append(switch (template.charAt(i)) {
                case 's' -> concepts.get(next++ % concepts.size());
                case 'g' -> one(FIRST) + " " + one(LAST);
                case 'n' -> likely(words.nouns());
                case 'v' -> likely(words.verbs());
                case 'a' -> likely(words.adjectives());
                case 'r' -> likely(words.adverbs());
                default -> Integer.toString(2 + random.nextInt(98));
            });
        }
    }
}
