package dev.podweft.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands under the map: the lands with their colours, what a dot, a square and a line mean, and what is left out.
 * Laid out in columns as wide as the page allows. Belongs to one map.
 */
final class Legend {

    private static final Caption.Type LETTERS = new Caption.Type(12, false);

    private static final double ROW = 24;

    private static final double NAME = 260;

    private static final double SIGN = 26;

    private static final double APART = 28;

    /** Signs of more shows than these are not told apart by a legend. */
    private static final int MOST_SHOWS = 48;

    private final List<Entry> entries = new ArrayList<>();
    private final double left;
    private final double width;
    private double y;

    /** What a sign of the legend looks like. */
    enum Sign {
        /** A patch of a land with a dot on it. */
        LAND,
        /** Dots of three sizes. */
        DOTS,
        /** An episode's square. */
        SQUARE,
        /** A line between concepts. */
        LINE,
        /** A line between an episode and a concept. */
        DOTTED,
        /** The sign of a show. */
        SHOW,
        /** A line where nothing links. */
        GAP,
        /** No sign: a sentence. */
        NONE
    }

    /**
     * A sign and the words beside it.
     *
     * @param hue class number of the land's colour, or the number of the show
     * @param sign where the sign stands
     */
    record Entry(Sign kind, int hue, Box sign, Word word) {
    }

    private Legend(double left, double top, double width) {
        this.left = left;
        this.width = width;
        y = top;
    }

    static Legend of(Scene scene, List<Integer> hues, Box place, List<String> sentences) {
        Legend legend = new Legend(place.left(), place.top(), place.width());
        legend.addSentences(sentences);
        legend.addLands(scene, hues);
        legend.addSigns(scene);
        legend.addShows(scene);
        legend.addNotes(scene);
        return legend;
    }

    List<Entry> entries() {
        return entries;
    }

    double bottom() {
        return y;
    }

    private void addSentences(List<String> sentences) {
        for (String sentence : sentences) {
            Caption caption = Caption.fit(sentence, LETTERS, width - 40, 2);
            entries.add(entry(Sign.GAP, 0, left, y, caption));
            y += caption.height() + 5;
        }
        y += sentences.isEmpty() ? 0 : 8;
    }

    /** Which sign is whose, where there are several shows. */
    private void addShows(Scene scene) {
        double x = left;
        List<String> shows = scene.shows().size() > 1
            ? scene.shows().subList(0, Math.min(MOST_SHOWS, scene.shows().size())) : List.of();
        for (String show : shows) {
            Caption caption = Caption.fit(show, LETTERS, NAME, 1);
            Entry entry = show(scene.shows().indexOf(show), x, y, caption);
            if (x > left && entry.word().box().right() > left + width) {
                y += ROW;
                entry = show(scene.shows().indexOf(show), left, y, caption);
            }
            entries.add(entry);
            x = entry.word().box().right() + APART;
        }
        y += shows.isEmpty() ? 0 : ROW;
    }

    private static Entry show(int number, double x, double top, Caption caption) {
        Entry entry = entry(Sign.SHOW, 0, x, top, caption);
        return new Entry(Sign.SHOW, number, entry.sign(), entry.word());
    }

    private void addLands(Scene scene, List<Integer> hues) {
        List<Region> named = scene.regions().stream()
            .filter(region -> !region.title().isEmpty() && region.land().concepts(scene.marks()) > 0)
            .filter(region -> !region.caption().isEmpty()).toList();
        List<Caption> captions = named.stream().map(region -> Caption.fit(region.title() + " ("
            + Words.count((int) region.land().concepts(scene.marks()), "concept") + ")", LETTERS, NAME, 2)).toList();
        double column = captions.stream().mapToDouble(Caption::width).max().orElse(0) + SIGN + APART;
        int columns = Math.max(1, (int) ((width + APART) / column));
        int rows = (named.size() + columns - 1) / columns;
        double row = captions.stream().mapToDouble(Caption::height).max().orElse(0) + 9;
        for (int i = 0; i < named.size(); i++) {
            double x = left + i / rows * column;
            double top = y + i % rows * row;
            entries.add(entry(Sign.LAND, hues.indexOf(named.get(i).hue()), x, top, captions.get(i)));
        }
        y += rows * row + (rows > 0 ? 6 : 0);
    }

    private static Entry entry(Sign sign, int hue, double x, double top, Caption caption) {
        double wide = sign == Sign.NONE ? 0 : sign == Sign.DOTS ? 52 : SIGN - 8;
        double line = LETTERS.size() * TextMetrics.LINE;
        Box place = new Box(x, top, x + wide, top + line);
        double words = sign == Sign.NONE ? x : x + wide + 8;
        return new Entry(sign, hue, place, new Word(caption, words, top, "m"));
    }

    private void addSigns(Scene scene) {
        double x = left;
        List<Sign> signs = new ArrayList<>();
        if (!scene.selection().shownConcepts().isEmpty()) {
            signs.addAll(List.of(Sign.DOTS, Sign.LINE));
        }
        if (!scene.selection().shownEpisodes().isEmpty()) {
            signs.addAll(scene.shows().size() > 1 ? List.of(Sign.DOTTED) : List.of(Sign.SQUARE, Sign.DOTTED));
        }
        for (Sign sign : signs) {
            Caption caption = Caption.fit(meaning(sign), LETTERS, width - 60, 1);
            Entry entry = entry(sign, 0, x, y, caption);
            if (x > left && entry.word().box().right() > left + width) {
                y += ROW;
                entry = entry(sign, 0, left, y, caption);
            }
            entries.add(entry);
            x = entry.word().box().right() + APART;
        }
        y += signs.isEmpty() ? 0 : ROW;
    }

    private static String meaning(Sign sign) {
        return switch (sign) {
            case LAND, SHOW, GAP, NONE -> "";
            case DOTS -> "a concept; larger: in more episodes, more central";
            case LINE -> "discussed together";
            case SQUARE -> "an episode";
            case DOTTED -> "from an episode to what it is mostly about";
        };
    }

    private void addNotes(Scene scene) {
        Selection selection = scene.selection();
        int concepts = selection.shownConcepts().size();
        int episodes = selection.shownEpisodes().size();
        long named = scene.names().stream().limit(concepts).filter(name -> name.isPresent()).count();
        long namedEpisodes = scene.names().stream().skip(concepts).filter(name -> name.isPresent()).count();
        int small = (int) scene.regions().stream()
            .filter(region -> !region.title().isEmpty() && region.name().isEmpty()).count();
        Stream.of(
            concepts < selection.concepts()
                ? "Shown are the " + concepts + " heaviest of " + selection.concepts() + " concepts." : "",
            named < concepts ? named + " of " + concepts + " concepts have room for their names." : "",
            episodes < selection.episodes()
                ? "Shown are " + episodes + " of " + selection.episodes() + " episodes." : "",
            namedEpisodes < episodes ? "Names of " + namedEpisodes + " of " + episodes + " episodes are written." : "",
            scene.shows().size() > MOST_SHOWS
                ? "Named are the signs of " + MOST_SHOWS + " of " + scene.shows().size() + " shows." : "",
            small == 0 ? "" : Words.count(small, "small land") + " without a name.",
            "Point at anything for its facts.").filter(note -> !note.isEmpty()).reduce((a, b) -> a + " " + b)
            .map(note -> Caption.fit(note, LETTERS, width, 4))
            .ifPresent(caption -> {
                entries.add(entry(Sign.NONE, 0, left, y, caption));
                y += caption.height();
            });
    }
}
