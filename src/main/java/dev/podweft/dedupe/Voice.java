package dev.podweft.dedupe;

import java.util.regex.Pattern;

/**
 * Tells the publisher's own words from a summary that a page had written. Own words carry links, time marks, the first
 * person and advertisements for courses; a summary calls on the reader ("Discover", "Delve into") and speaks of the
 * episode from outside ("the discussion"). Stateless.
 */
final class Voice {

    private static final int LONGEST = 4000;
    private static final Pattern LINK = Pattern.compile("https?://|www\\.");
    private static final Pattern TIME = Pattern.compile("(?<!\\d:)\\d{1,2}:[0-5]\\d(?!\\d)");
    private static final Pattern FIRST_PERSON = 
        Pattern.compile("\\b(?:I|I['’](?:m|ve|ll|d)|[Mm]y|[Mm]e|[Ww]e|[Oo]ur)\\b");
    private static final Pattern PROMOTION = ignoringCase("\\b(?:course|courses|udemy|coupon|patreon|newsletter"
        + "|subscribe|sponsors?|sponsored|join|buy me a coffee|discount|book|follow (?:me|us)|merch)\\b");
    private static final Pattern OPENING = Pattern.compile("(?:^|[.!?]\\s+)(?:Explor(?:e|es|ing)"
        + "|Discover(?:s|ing)?|Delv(?:e|es|ing)|Div(?:e|es|ing) into|Learn(?:s|ing)?\\b"
        + "|Uncover(?:s|ing)?|Unpack(?:s|ing)?"
        + "|Gain|Join us|Insights into|Understand|Hear|Find out|Tune in|Get ready|Prepare for|Curious about"
        + "|Ultimately, appreciate"
        + "|Topics include|Importance of|Comparison of|Exploration of|Examin(?:e|es|ing)|Highlights?"
        + "|Discuss(?:es|ing))");
    private static final Pattern OUTSIDE = ignoringCase("\\b(?:the|this|engaging|insightful|lively) (?:conversations?"
        + "|discussions?|podcast|hosts?|speakers?|guests?|duo|episode (?:explores|delves|discusses|covers|dives))\\b"
        + "|\\bdiscussion revolves|\\bthey (?:break down|discuss|explore|delve|dive|traced|touch on|share)\\b"
        + "|\\bshow explores|\\b(?:groundbreaking|fascinating world|game-changer|intriguing world|intricacies"
        + "|deep dive reveals|showcases|valuable insights)\\b|\\bexpert [\\p{L} ]{3,40} discusses\\b");

    private Voice() {
    }

    private static Pattern ignoringCase(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** Returns evidence for the publisher's own words less that for a summary; positive means own words. */
    static int score(String notes) {
        String text = notes.substring(0, Math.min(LONGEST, notes.length()));
        int own = count(LINK, text, 3) * 2 + (count(TIME, text, 2) == 2 ? 3 : 0) + count(FIRST_PERSON, text, 4)
            + count(PROMOTION, text, 2);
        return own - 2 * count(OPENING, text, 4) - 2 * count(OUTSIDE, text, 3);
    }

    private static int count(Pattern pattern, String text, int most) {
        return (int) pattern.matcher(text).results().limit(most).count();
    }
}
