package dev.podweft.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Writes what a feed says of persons, chapters and quotes in the Podcasting 2.0 and Podlove names. Stateless. */
final class FeedPeople {

    private FeedPeople() {
    }

    /** Returns the persons of {@code parts}, with their roles: {@code Ann Lee (guest); Bo Ray (host)}. */
    static Optional<String> of(Parts parts) {
        return joined(parts.all("podcast:person").map(person -> {
            String role = person.attr("role").strip();
            String name = HtmlText.line(person.wholeText());
            return role.isEmpty() || name.isEmpty() ? name : name + " (" + role + ")";
        }).toList(), "; ");
    }

    /** Returns the chapters of {@code parts} as lines: {@code 00:04:10.000 The wheel}. */
    static List<String> chapters(Parts parts) {
        List<String> lines = new ArrayList<>();
        parts.inside("psc:chapters").forEach(chapters -> chapters.all("psc:chapter", "chapter")
            .forEach(chapter -> add(lines, chapter)));
        parts.all("psc:chapter").forEach(chapter -> add(lines, chapter));
        return lines;
    }

    private static void add(List<String> lines, Element chapter) {
        String title = HtmlText.line(chapter.attr("title"));
        Clock.seconds(chapter.attr("start").strip()).ifPresent(second -> {
            if (!title.isEmpty()) {
                lines.add(Clock.mark(second) + " " + title);
            }
        });
    }

    /** Returns the quotes of {@code parts}: {@code 00:12:05 for 30 s: Why timers lie}. */
    static Optional<String> soundbites(Parts parts) {
        return joined(parts.all("podcast:soundbite").map(bite -> Clock.seconds(bite.attr("starttime").strip()).stream()
            .mapToObj(Clock::mark).findFirst().orElse("") + " " + HtmlText.line(bite.wholeText())).map(String::strip)
            .toList(), "; ");
    }

    static Optional<String> joined(List<String> texts, String between) {
        String joined = texts.stream().filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(between));
        return Optional.of(joined).filter(text -> !text.isEmpty());
    }
}
