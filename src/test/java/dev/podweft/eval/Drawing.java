package dev.podweft.eval;

import dev.podweft.eval.GoldEpisode.GoldMention;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Passage.Field;
import dev.podweft.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mentions drawn into a text: {@code [text|name;other name|kind|version]}, kind and version if they matter, with a
 * question mark before what is optional. A text before {@code " // "} is the title.
 */
record Drawing(String title, String description, List<GoldMention> mentions) {

    private static final Pattern MARK = Pattern.compile("\\[(\\??)([^]|]+)\\|([^]|]+)(?:\\|([a-z]+))?(?:\\|([^]]+))?]");

    static Drawing of(String drawn) {
        int title = drawn.indexOf(" // ");
        List<GoldMention> mentions = new ArrayList<>();
        String first = title < 0 ? "" : plain(drawn.substring(0, title), Field.TITLE, mentions);
        String rest = plain(title < 0 ? drawn : drawn.substring(title + 4), Field.DESCRIPTION, mentions);
        return new Drawing(first, rest, mentions);
    }

    private static String plain(String drawn, Field field, List<GoldMention> mentions) {
        StringBuilder plain = new StringBuilder();
        Matcher mark = MARK.matcher(drawn);
        int at = 0;
        while (mark.find()) {
            plain.append(drawn, at, mark.start());
            List<String> names = List.of(mark.group(3).split(";"));
            Span span = new Span(plain.length(), plain.length() + mark.group(2).length());
            ConceptKind kind = mark.group(4) == null ? ConceptKind.SOFTWARE : ConceptKind.of(mark.group(4));
            mentions.add(new GoldMention(field, span, names.get(0), names.subList(1, names.size()), kind,
                Optional.ofNullable(mark.group(5)), mark.group(1).isEmpty()));
            plain.append(mark.group(2));
            at = mark.end();
        }
        return plain.append(drawn.substring(at)).toString();
    }

    GoldEpisode gold(String id) {
        return new GoldEpisode(id, "show", title, description, mentions);
    }

    List<Prediction> predictions() {
        return mentions.stream().map(mention -> {
            List<String> names = new ArrayList<>(List.of(mention.concept()));
            names.addAll(mention.aka());
            return new Prediction(mention.field(), mention.span(), names, mention.kind(), mention.version());
        }).toList();
    }

    /** Scores what is drawn into {@code found}, each a drawing into the same text, against what is in {@code gold}. */
    static EpisodeScore score(String gold, String... found) {
        Drawing wanted = of(gold);
        List<Prediction> predictions = new ArrayList<>();
        for (String drawn : found) {
            Drawing drawing = of(drawn);
            if (!drawing.description().equals(wanted.description()) || !drawing.title().equals(wanted.title())) {
                throw new IllegalArgumentException("drawn into another text: " + drawn);
            }
            predictions.addAll(drawing.predictions());
        }
        return EpisodeScore.of(wanted.gold("E-1"), predictions);
    }
}
