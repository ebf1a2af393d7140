package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.map.Network.Tie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * All that stands on the map, with its place, before it becomes SVG.
 *
 * @param names where the name of each mark stands, by the mark's number
 * @param ties the links to draw
 */
record Scene(AnnotatedGraph annotated, Selection selection, Points points, List<Region> regions,
        List<Optional<Box>> names, List<Tie> ties) {

    private static final int TIES_OF_EPISODE = 3;

    static Scene of(AnnotatedGraph annotated) {
        Selection chosen = Selection.of(annotated);
        List<Mark> marks = chosen.marks().stream().map(mark -> sized(annotated, mark)).toList();
        Selection selection = new Selection(marks, chosen.concepts(), chosen.episodes());
        Points points = new Points(marks.size());
        for (int i = 0; i < marks.size(); i++) {
            Facts facts = annotated.factsOf(marks.get(i).id()).orElse(MapLayout.NO_FACTS);
            points.move(i, facts.x(), facts.y());
        }
        List<Region> regions = regions(annotated, marks, points);
        List<Box> taken = regions.stream().flatMap(region -> region.name().stream()).toList();
        List<Optional<Box>> names = Names.place(marks, points, taken);
        return new Scene(annotated, selection, points, regions, names, ties(annotated, marks));
    }

    private static Mark sized(AnnotatedGraph annotated, Mark mark) {
        double size = annotated.factsOf(mark.id()).map(Facts::size).filter(s -> s > 0).orElse(mark.size());
        return new Mark(mark.node(), mark.land(), mark.weight(), size, mark.caption());
    }

    private static List<Region> regions(AnnotatedGraph annotated, List<Mark> marks, Points points) {
        List<Land> lands = Land.of(marks);
        List<List<Box>> held = new ArrayList<>();
        List<Caption> captions = new ArrayList<>();
        List<Optional<Box>> names = new ArrayList<>();
        List<Box> taken = new ArrayList<>();
        for (Land land : lands) {
            List<Box> boxes = new ArrayList<>(land.members().stream()
                .map(i -> marks.get(i).box(points.x()[i], points.y()[i])).toList());
            Caption caption = land.name(marks, annotated.communities());
            Optional<Box> name = caption.isEmpty() ? Optional.<Box>empty()
                : Optional.of(Land.placeName(caption, boxes)).filter(b -> taken.stream().noneMatch(b::overlaps));
            name.ifPresent(boxes::add);
            name.ifPresent(taken::add);
            held.add(boxes);
            captions.add(caption);
            names.add(name);
        }
        return IntStream.range(0, lands.size()).mapToObj(i -> new Region(lands.get(i),
            hue(annotated, marks, lands.get(i)), title(annotated, lands.get(i)), captions.get(i), names.get(i),
            lands.get(i).community() < 0 ? List.of() : Coast.around(held.get(i), othersOf(held, i)))).toList();
    }

    private static List<Box> othersOf(List<List<Box>> held, int land) {
        return IntStream.range(0, held.size()).filter(i -> i != land).boxed()
            .flatMap(i -> held.get(i).stream()).toList();
    }

    private static int hue(AnnotatedGraph annotated, List<Mark> marks, Land land) {
        String heaviest = marks.get(land.members().get(0)).id();
        return annotated.factsOf(heaviest).orElse(MapLayout.NO_FACTS).rgb();
    }

    private static String title(AnnotatedGraph annotated, Land land) {
        boolean named = land.community() >= 0 && land.community() < annotated.communities().size();
        return named ? Caption.clean(annotated.communities().get(land.community())) : "";
    }

    /**
     * Returns few links of each mark, and of two lands only the strongest that joins them: all others would be hair.
     */
    private static List<Tie> ties(AnnotatedGraph annotated, List<Mark> marks) {
        List<Tie> ties = new ArrayList<>();
        int[] drawn = new int[marks.size()];
        Network network = Network.of(annotated.graph(), marks);
        List<Tie> between = network.ties().stream().filter(tie -> !joinsEpisode(marks, tie)).toList();
        Set<Set<Integer>> bridged = new HashSet<>();
        for (Tie tie : new Network(marks.size(), between).strongest(1, 3)) {
            Set<Integer> lands = lands(marks, tie);
            if (lands.size() == 1 || bridged.add(lands)) {
                ties.add(tie);
            }
        }
        for (Tie tie : network.ties()) {
            if (joinsEpisode(marks, tie) && lands(marks, tie).size() == 1) {
                int episode = marks.get(tie.from()).isEpisode() ? tie.from() : tie.to();
                if (drawn[episode]++ < TIES_OF_EPISODE) {
                    ties.add(tie);
                }
            }
        }
        return ties;
    }

    private static Set<Integer> lands(List<Mark> marks, Tie tie) {
        return new TreeSet<>(List.of(marks.get(tie.from()).land(), marks.get(tie.to()).land()));
    }

    static boolean joinsEpisode(List<Mark> marks, Tie tie) {
        return marks.get(tie.from()).isEpisode() || marks.get(tie.to()).isEpisode();
    }

    List<Mark> marks() {
        return selection.marks();
    }

    /** Returns what the whole map takes, coasts included. */
    Box extent() {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < marks().size(); i++) {
            boxes.add(Box.around(points.x()[i], points.y()[i], marks().get(i).size(), marks().get(i).size()));
            names.get(i).ifPresent(boxes::add);
        }
        regions.forEach(region -> region.name().ifPresent(boxes::add));
        return marks().isEmpty() ? new Box(0, 0, 0, 0) : Box.holding(boxes).grownBy(Coast.WIDEST);
    }
}
