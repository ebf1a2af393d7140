package dev.podweft.dedupe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a short title from what an episode says of itself: its first sentence that is no advertisement, without the
 * words that lead up to the matter ("In this video I explore"), cut at a clause or between words. Stateless.
 */
final class DerivedTitle {

    private static final int LONGEST = 60;
    private static final int SHORTEST_CLAUSE = 20;
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");
    private static final Pattern MARK = Pattern.compile("[(\\[]?(?:\\d{1,2}:)?\\d{1,2}:[0-5]\\d[)\\]]?");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[\\p{L}\\p{N})\"”’]{2}[.!?])\\s+|\\n+");
    private static final Pattern PROMOTION = Pattern.compile("\\b(?:courses?|udemy|coupon|discount|patreon|sponsor\\w*"
        + "|subscribe|newsletter|follow (?:me|us)|buy me|my book|merch|join (?:the|our|my)|sign up|promo code"
        + "|check out|support the (?:show|podcast)|learn more)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEAD = Pattern.compile("\\b(?:in|on) (?:this|today['’]s) (?:\\w+ )?(?:video|episode"
        + "|podcast|show|talk|interview|conversation|stream)(?: of (?:the )?[\\p{L} ]{3,50}?)?,? ?"
        + "(?:I|we|you|he|she|they)(?:['’](?:ll|ve|re|d|m))?(?: \\p{L}+ly)?"
        + "(?: (?:will|want to|am going to|are going to|try to|would like to))?"
        + "(?: \\p{L}+ly)? \\p{L}+(?: (?:about|into|over|through|at|on|how))?\\b ?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPENER = Pattern.compile("^(?:I|we) (?:talk about|discuss|explore|describe|explain"
        + "|go over|cover|dive into|look at|show|review|break down)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLAUSE = Pattern.compile("[,;:] | [-–—] | (?:but|because|although|while|which|where"
        + "|since|especially|so that) ");
    private static final Set<String> DANGLING = Set.of("a", "an", "the", "of", "to", "in", "on", "at", "by", "for",
        "with", "from", "and", "or", "but", "as", "is", "are", "was", "were", "that", "this", "its", "into", "it",
        "how", "why", "what", "when", "if", "be", "has", "have", "can", "their", "our", "your", "my", "we", "i", "you",
        "these");
    private static final Set<String> UNTELLING = Set.of("intro", "introduction", "welcome", "summary", "outro", "start",
        "conclusion", "timestamps", "chapters", "resources", "show notes", "links", "heard");

    private DerivedTitle() {
    }

    /** Returns a title from the first of {@code texts} that gives one, else one from the date. */
    static String of(List<String> texts, Optional<LocalDate> date) {
        return texts.stream().map(DerivedTitle::from).filter(title -> !title.isEmpty()).findFirst()
            .orElseGet(() -> date.map(day -> "Episode of " + day).orElse("Untitled episode"));
    }

    private static String from(String text) {
        List<String> chapters = parts(MARK, text.replace('\u00a0', ' '));
        List<String> sentences = sentences(chapters.get(0));
        for (int i = 1; i < chapters.size(); i++) {
            sentences.addAll(sentences(chapters.get(i)));
        }
        for (String sentence : sentences) {
            String topic = topic(sentence);
            if (topic.length() >= 4 && topic.codePoints().anyMatch(Character::isLetter)
                    && !UNTELLING.contains(topic.toLowerCase(Locale.ROOT))) {
                return upperFirst(shortened(topic));
            }
        }
        return "";
    }

    /** Returns the sentences of {@code text} that advertise nothing; what leads to an address ends there. */
    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String part : parts(ADDRESS, text)) {
            for (String sentence : SENTENCE_END.split(part)) {
                if (!sentence.isBlank() && !PROMOTION.matcher(sentence).find()) {
                    sentences.add(sentence.strip());
                }
            }
        }
        return sentences;
    }

    private static List<String> parts(Pattern between, String text) {
        return new ArrayList<>(List.of(between.split(text, -1)));
    }

    private static String topic(String sentence) {
        Matcher lead = LEAD.matcher(sentence);
        if (lead.find()) {
            String before = sentence.substring(0, lead.start()).strip();
            return trimmed(before.length() >= 10 ? before : sentence.substring(lead.end()));
        }
        return trimmed(OPENER.matcher(sentence).replaceFirst(""));
    }

    private static String trimmed(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("^[-–—•*:,;.() ]+|[-–—•*:,;. …(]+$", "");
    }

    private static String shortened(String topic) {
        if (topic.length() <= LONGEST) {
            return topic;
        }
        int cut = -1;
        Matcher clause = CLAUSE.matcher(topic);
        while (clause.find() && clause.start() <= LONGEST) {
            cut = clause.start() >= SHORTEST_CLAUSE ? clause.start() : cut;
        }
        String start = topic.substring(0, cut > 0 ? cut : lastBlank(topic));
        return withoutDangling(start);
    }

    private static int lastBlank(String topic) {
        int blank = topic.lastIndexOf(' ', LONGEST);
        boolean halfPair = Character.isHighSurrogate(topic.charAt(LONGEST - 1));
        return blank > 0 ? blank : LONGEST - (halfPair ? 1 : 0);
    }

    private static String withoutDangling(String start) {
        String rest = trimmed(start);
        int blank = rest.lastIndexOf(' ');
        while (blank > 0 && DANGLING.contains(rest.substring(blank + 1).toLowerCase(Locale.ROOT))) {
            rest = trimmed(rest.substring(0, blank));
            blank = rest.lastIndexOf(' ');
        }
        return rest;
    }

    private static String upperFirst(String text) {
        int first = text.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + text.substring(Character.charCount(first));
    }
}
