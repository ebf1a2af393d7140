package dev.podweft.read;

import java.util.regex.Pattern;

/** One line of a listing: its number, from 1, its characters, and these without blanks around them. */
record Line(int number, String raw, String text) {

    private static final int LONGEST_TITLE = 150;
    private static final int SHORTEST_WRAPPED = 40;
    private static final int LONGEST_WRAPPED = 110;
    private static final Pattern TIME_MARK_FIRST = Pattern.compile("[(\\[]?\\d{1,2}:\\d\\d");
    private static final Pattern TWO_SENTENCES = Pattern.compile("\\p{Ll}{3}[.!?] \\p{Lu}");

    static Line of(int number, String characters) {
        int start = 0;
        int end = characters.length();
        while (start < end && isSpace(characters.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(characters.charAt(end - 1))) {
            end--;
        }
        return new Line(number, characters, characters.substring(start, end));
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** Returns whether this could head an entry: short, no sentence, no address, no chapter. */
    boolean looksLikeTitle() {
        return couldBeTitle() && !text.endsWith(".") && !text.endsWith(";") && !text.endsWith(",")
            && !TWO_SENTENCES.matcher(text).find();
    }

    /** Returns whether this may be a title where the other entries of the page have one: less is asked of it. */
    boolean couldBeTitle() {
        return text.length() > 1 && text.length() <= LONGEST_TITLE && !text.contains("http") && !isTimed()
            && text.codePoints().anyMatch(Character::isLetterOrDigit) && !isCut() && !isListItem();
    }

    private boolean isListItem() {
        return text.length() > 1 && "-*•–+".indexOf(text.charAt(0)) >= 0 && isSpace(text.charAt(1));
    }

    /** Returns whether this goes on with a sentence that was wrapped in the line right above it. */
    boolean continues(Line above) {
        int width = above.text().length();
        return !isBlank() && Character.isLowerCase(text.codePointAt(0)) && above.number() == number - 1
            && width >= SHORTEST_WRAPPED && width <= LONGEST_WRAPPED
            && Character.isLetter(above.text().charAt(width - 1));
    }

    /** Returns whether the line reads as notes on an episode: prose, a chapter or an address. */
    boolean looksLikeNotes() {
        return text.contains("://") || isTimed() || isCut() || text.length() >= 120 && !Furniture.advertises(text);
    }

    private boolean isCut() {
        return text.length() > 80 && Truncation.isCut(text);
    }

    private boolean isTimed() {
        return TIME_MARK_FIRST.matcher(text).lookingAt();
    }
}
