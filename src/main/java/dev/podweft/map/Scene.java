package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Node;
import dev.podweft.map.Network.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that stands on the map, with its place, before it becomes SVG.
 *
 * @param lines the borders and coasts, each once
 * @param names where the name of each mark stands, by the mark's number
 * @param roads the links to draw
 * @param ties all links, strongest first
 * @param gaps pairs that are to be drawn although nothing links them
 */
record Scene(AnnotatedGraph annotated, Selection selection, Points points, List<Region> regions,
        List<Borders.Line> lines, List<Optional<Box>> names, Roads roads, Network ties, List<Tie> gaps) {

    static Scene of(AnnotatedGraph annotated, Optional<Whole> whole) {
        return of(annotated, whole, List.of());
    }

    /** Returns the scene with some pairs of nodes, by their ids, drawn as gaps. */
    static Scene of(AnnotatedGraph annotated, Optional<Whole> whole, List<List<String>> pairs) {
        Selection chosen = Selection.of(annotated).outOf(whole);
        List<Mark> marks = chosen.marks().stream().map(mark -> sized(annotated, mark)).toList();
        Selection selection = new Selection(marks, chosen.concepts(), chosen.episodes());
        Points points = new Points(marks.size());
        for (int i = 0; i < marks.size(); i++) {
            Facts facts = annotated.factsOf(marks.get(i).id()).orElse(MapLayout.NO_FACTS);
            points.move(i, facts.x(), facts.y());
        }
        Regions regions = Regions.of(annotated, marks, points);
        List<Box> taken = regions.all().stream().flatMap(region -> region.name().stream()).toList();
        Network ties = Network.of(annotated.graph(), marks);
        return new Scene(annotated, selection, points, regions.all(), regions.lines(),
            Names.place(marks, points, taken, (mark, box) -> regions.hold(mark.land(), box)),
            Roads.of(marks, points, ties), ties, gaps(marks, pairs));
    }

    private static Mark sized(AnnotatedGraph annotated, Mark mark) {
        return mark.sized(annotated.factsOf(mark.id()).map(Facts::size).filter(s -> s > 0).orElse(mark.size()));
    }

    private static List<Tie> gaps(List<Mark> marks, List<List<String>> pairs) {
        List<String> ids = marks.stream().map(Mark::id).toList();
        return pairs.stream().filter(ids::containsAll)
            .map(pair -> new Tie(ids.indexOf(pair.get(0)), ids.indexOf(pair.get(1)), 1)).toList();
    }

    /** Returns the names of the shows, in order, as episodes give them. */
    List<String> shows() {
        return annotated.graph().nodes(Node.Episode.class).stream().map(Node.Episode::show).distinct().sorted()
            .toList();
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
        return marks().isEmpty() ? new Box(0, 0, 0, 0) : Box.holding(boxes).grownBy(Territory.REACH + 4);
    }
}
