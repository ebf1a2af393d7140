package dev.podweft.dedupe;

import dev.podweft.model.MergeReason;
import dev.podweft.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** Puts into words what was found about one pair. For one thread, used once. */
final class Wording {

    private static final int MINUTE = 60;

    private final Features left;
    private final Features right;
    private final Frequencies frequencies;
    private final TitleComparison titles;

    Wording(Features left, Features right, Frequencies frequencies, TitleComparison titles) {
        this.left = left;
        this.right = right;
        this.frequencies = frequencies;
        this.titles = titles;
    }

    /** Returns a reason for each finding; they add up to the score. */
    List<MergeReason> reasons(List<Finding> findings) {
        List<MergeReason> reasons = new ArrayList<>();
        findings.forEach(finding -> reasons.add(reason(words(finding.level()), finding.weight())));
        double sum = findings.stream().mapToDouble(Finding::weight).sum();
        double score = Comparison.score(findings);
        if (score < sum) {
            reasons.add(reason(findings.stream().anyMatch(finding -> finding.level().kind() == Level.Kind.NAME)
                ? "an equal id or address alone is not enough" : "date and length alone are not enough", score - sum));
        }
        return reasons;
    }

    private MergeReason reason(String evidence, double weight) {
        SourceLocation one = left.record().location();
        return new MergeReason(one, right.record().location(), evidence, Math.rint(weight * 100) / 100);
    }

    private String words(Level level) {
        return switch (level) {
            case DATE_SAME -> "same date " + left.record().date().orElseThrow();
            case DATE_1_DAY, DATE_3_DAYS, DATE_WEEK, DATE_MONTH, DATE_FAR, DATE_FAR_RETITLED -> dates();
            case LENGTH_SECONDS, LENGTH_MINUTE, LENGTH_1_MINUTE, LENGTH_3_MINUTES, LENGTH_10_MINUTES, LENGTH_FAR ->
                "length " + length(left) + " and " + length(right);
            case TITLE_EQUAL, TITLE_EQUAL_SHORT, TITLE_CUT, TITLE_NEAR, TITLE_CONTAINED, TITLE_70_PERCENT,
                TITLE_40_PERCENT, TITLE_20_PERCENT, TITLE_OTHER, TITLE_NUMBERS -> title(level);
            case NUMBER_SAME -> "same number " + left.title().number().getAsInt();
            case NUMBER_OTHER -> "numbers " + left.title().number().getAsInt() + " and "
                + right.title().number().getAsInt();
            case PART_OTHER -> "parts " + part(left) + " and " + part(right);
            case PART_ONE_SIDED -> "only one is the first part of several";
            case EDITION_OTHER -> "only one calls itself a rerun, a bonus, a trailer or a longer cut";
            case TEXT_EQUAL, TEXT_CUT, TEXT_90_PERCENT, TEXT_50_PERCENT, TEXT_20_PERCENT, TEXT_5_PERCENT,
                TEXT_OTHER -> text(level);
            case LINKS_ONE -> "1 link in common";
            case LINKS_MORE -> "several links in common";
            case SHOW_SAME -> "same show";
            case SHOW_OTHER -> "different shows";
            case SOURCES_ALIKE -> "the sources have other episodes in common";
            case SOURCES_APART -> "the sources have no other episode in common";
            case ID_SAME -> "same id " + left.record().id().orElseThrow();
            case ADDRESS_SAME -> "same address";
            case MEDIA_SAME -> "same media file";
        };
    }

    private static String part(Features features) {
        return features.title().part().isPresent() ? Integer.toString(features.title().part().getAsInt()) : "none";
    }

    private String dates() {
        int apart = Math.abs(left.day() - right.day());
        return "dates " + left.record().date().orElseThrow() + " and " + right.record().date().orElseThrow() + ", "
            + apart + (apart == 1 ? " day" : " days") + " apart";
    }

    private static String length(Features features) {
        int seconds = features.seconds();
        return seconds / MINUTE + (seconds % MINUTE == 0 ? " min" : " min " + seconds % MINUTE + " s");
    }

    private String title(Level level) {
        int common = frequencies.ofTitle(left);
        return switch (level) {
            case TITLE_EQUAL, TITLE_EQUAL_SHORT -> "title equal"
                + (common == 1 ? "" : ", but " + common + " episodes of one source have it");
            case TITLE_CUT -> "title equal as far as it goes";
            case TITLE_NEAR -> "title equal but for a few letters";
            case TITLE_CONTAINED -> "title contained in the other";
            case TITLE_NUMBERS -> "titles differ in their numbers";
            default -> "titles " + titles.percent(left, right) + " % alike";
        };
    }

    private String text(Level level) {
        int common = frequencies.ofText(left);
        return switch (level) {
            case TEXT_EQUAL -> common == 1 ? "text equal" : "text equal, but one source has it " + common + " times";
            case TEXT_CUT -> "text 100 % contained, truncated at " + cut() + " characters";
            case TEXT_90_PERCENT -> "text " + Math.max(90, TextComparison.percent(left, right)) + " % contained";
            case TEXT_OTHER -> "texts have nothing in common";
            default -> "text " + TextComparison.percent(left, right) + " % contained";
        };
    }

    private int cut() {
        Features shorter = TextComparison.isCutFrom(left, right) ? left : right;
        return Fold.uncut(shorter.record().description()).length();
    }
}
