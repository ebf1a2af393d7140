package dev.podweft.link;

import dev.podweft.link.Versions.Found;
import dev.podweft.model.Link;
import dev.podweft.text.Span;
import dev.podweft.text.TimeMark;
import dev.podweft.text.TimeMarks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins version numbers to the links of one text: beside a name, in a list behind one, and alone where only one product
 * of the text has such a release. Used once, by one thread.
 */
final class VersionLinks {

    private static final Pattern ALONE = Pattern.compile(
        "(?<![\\w.,/$€£:-])(?:[Vv]ersion (\\d{1,3}(?:\\.\\d{1,3}){0,2})|(\\d{1,3}\\.\\d{1,3}(?:\\.\\d{1,3})?))"
            + "(?![\\w%]|[.:,]\\d|\\s?(?:ms|s|x|%|seconds?|minutes?|GB|MB|million|billion)\\b)");

    private final String source;
    private final String searched;
    private final Optional<LocalDate> date;

    VersionLinks(String source, Optional<LocalDate> date) {
        this.source = source;
        searched = withoutTimeMarks(source);
        this.date = date;
    }

    /** A version may be glued to a time mark: {@code Postgres 1820:00}. */
    private static String withoutTimeMarks(String source) {
        StringBuilder blanked = new StringBuilder(source);
        for (TimeMark mark : TimeMarks.find(source)) {
            for (int at = mark.span().start(); at < mark.span().end(); at++) {
                blanked.setCharAt(at, '\n');
            }
        }
        return blanked.toString();
    }

    /** Returns {@code links} with their versions, and the versions that stand apart as links of their own. */
    List<Link> complete(List<Link> links, List<OptionalInt> attached) {
        List<Link> complete = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            if (link.span().end() <= end) {
                continue;
            }
            Optional<Found> found = version(link, attached.get(i));
            int limit = limit(links, i, found);
            if (found.isPresent() && found.get().end() <= limit) {
                end = found.get().end();
                complete.add(with(link, new Span(link.span().start(), end), found.get().number()));
                addNext(complete, link, end, limit);
            } else if (attached.get(i).isEmpty()) {
                complete.add(link);
            }
        }
        addAlone(complete);
        complete.sort(Comparator.comparing(Link::span));
        return complete;
    }

    private Optional<Found> version(Link link, OptionalInt attached) {
        return attached.isPresent() ? Versions.attached(searched, attached.getAsInt(), link.concept(), date)
            : Versions.behind(searched, link.span().end(), link.concept(), date);
    }

    /** Returns how far a version may reach: to the next link that is no part of it, as "rc1" is of "6.10-rc1". */
    private int limit(List<Link> links, int number, Optional<Found> found) {
        int next = number + 1;
        while (next < links.size() && found.isPresent() && links.get(next).span().end() <= found.get().end()) {
            next++;
        }
        return next < links.size() ? links.get(next).span().start() : source.length();
    }

    private Link with(Link link, Span span, String version) {
        return new Link(span, span.in(source), link.concept(), Optional.of(version), link.score(),
            link.reason() + " with version", link.second());
    }

    private void addNext(List<Link> complete, Link link, int end, int limit) {
        Optional<Found> next = Versions.next(searched, end, link.concept(), date);
        while (next.isPresent() && next.get().end() <= limit) {
            complete.add(with(link, Versions.span(next.get()), next.get().number()));
            next = Versions.next(searched, next.get().end(), link.concept(), date);
        }
    }

    /** Gives a lone number to the one product of the text that has such a release cycle. */
    private void addAlone(List<Link> links) {
        Map<String, Link> products = new HashMap<>();
        for (Link link : links) {
            if (!link.concept().releases().isEmpty()) {
                products.putIfAbsent(link.concept().id().value(), link);
            }
        }
        if (products.isEmpty() || !mayHoldNumbers(searched)) {
            return;
        }
        TreeMap<Span, Link> taken = new TreeMap<>();
        links.forEach(link -> taken.put(link.span(), link));
        Map<String, List<Link>> owners = new HashMap<>();
        Matcher matcher = ALONE.matcher(searched);
        while (matcher.find()) {
            int group = matcher.group(1) != null ? 1 : 2;
            String number = matcher.group(group);
            List<Link> makers = owners.computeIfAbsent(number, key -> products.values().stream()
                .filter(link -> Versions.known(key, link.concept())).toList());
            Span span = new Span(matcher.start(group), matcher.end(group));
            if (makers.size() == 1 && isFree(taken, span)) {
                Link owner = makers.get(0);
                links.add(new Link(span, span.in(source), owner.concept(), Optional.of(number), owner.score(),
                    "a release of " + owner.concept().name() + ", which the notes name", OptionalInt.empty()));
            }
        }
    }

    /** Returns whether a digit stands somewhere behind a number and its dot, or behind what may be "version ". */
    private static boolean mayHoldNumbers(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            boolean dot = text.charAt(i) == '.' && isDigit(text.charAt(i - 1));
            boolean said = text.charAt(i) == ' ' && text.charAt(i - 1) == 'n';
            if ((dot || said) && isDigit(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Returns whether {@code span} overlaps none of the keys of {@code taken}, which do not overlap each other. */
    static boolean isFree(TreeMap<Span, ?> taken, Span span) {
        Span before = taken.floorKey(span);
        Span behind = taken.ceilingKey(span);
        return (before == null || !before.overlaps(span)) && (behind == null || !behind.overlaps(span));
    }
}
