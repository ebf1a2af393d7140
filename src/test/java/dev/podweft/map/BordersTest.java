package dev.podweft.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class BordersTest {

    private static final List<List<Box>> NEIGHBOURS = List.of(List.of(Box.around(0, 0, 60, 40)),
        List.of(Box.around(90, 0, 60, 40)), List.of(Box.around(1000, 0, 60, 40)));

    @Test
    void drawsABorderOnceAndACoastForEachLand() {
        List<Borders.Line> lines = Borders.of(Territory.of(NEIGHBOURS));
        assertEquals(1, lines.stream().filter(line -> !line.isCoast()).count());
        assertEquals(3, lines.stream().filter(Borders.Line::isCoast).count());
        assertEquals(1, lines.stream().filter(Borders.Line::closed).count());
    }

    @Test
    void keepsWhatALandHoldsInside() {
        List<Borders.Line> lines = Borders.of(Territory.of(NEIGHBOURS));
        for (int land = 0; land < NEIGHBOURS.size(); land++) {
            Box box = NEIGHBOURS.get(land).get(0);
            assertTrue(path(Borders.around(land, lines))
                .contains(box.left(), box.top(), box.width(), box.height()), "land " + land);
        }
    }

    @Test
    void fillsLakesAndKeepsTheSea() {
        Territory ring = Territory.of(List.of(List.of(Box.around(0, 0, 300, 20), Box.around(0, 120, 300, 20),
            Box.around(-140, 60, 20, 140), Box.around(140, 60, 20, 140))));
        assertTrue(ring.holds(0, Box.around(0, 60, 20, 20)));
        assertTrue(ring.holds(Territory.SEA, Box.around(-215, 60, 4, 4)));
    }

    @Test
    void leavesNoPartOfALandWithoutAThingOfIt() {
        Territory territory = Territory.of(List.of(List.of(Box.around(0, 0, 20, 20)),
            List.of(Box.around(0, 24, 300, 20), Box.around(0, -24, 300, 20))));
        List<List<Borders.Line>> rings = Borders.around(0, Borders.of(territory));
        assertEquals(1, rings.size());
    }

    private static Path2D path(List<List<Borders.Line>> rings) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (List<Borders.Line> ring : rings) {
            double[] first = ring.get(0).points();
            path.moveTo(first[0], first[1]);
            for (Borders.Line line : ring) {
                for (int i = 2; i < line.points().length; i += 2) {
                    path.lineTo(line.points()[i], line.points()[i + 1]);
                }
            }
            path.closePath();
        }
        return path;
    }
}
