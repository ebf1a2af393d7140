package dev.podweft.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.map.Network.Tie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpringLayoutTest {

    @Test
    void unfoldsAGrid() {
        int side = 30;
        Points points = SpringLayout.place(network(side * side, grid(side)));
        double tie = grid(side).stream().mapToDouble(t -> points.distance(t.from(), t.to())).average().orElseThrow();
        double across = points.distance(0, side * side - 1);
        double other = points.distance(side - 1, side * (side - 1));
        assertTrue(Math.min(across, other) > 15 * tie, across + " and " + other + ", ties " + tie);
    }

    @Test
    void laysOutFiveThousandPointsInSeconds() {
        SplittableRandom random = new SplittableRandom(5);
        List<Tie> ties = new ArrayList<>();
        for (int i = 1; i < 5000; i++) {
            for (int t = 0; t < 4; t++) {
                ties.add(new Tie(i, (int) (i * random.nextDouble()), 1));
            }
        }
        assertTimeout(Duration.ofSeconds(30), () -> SpringLayout.place(network(5000, ties)));
    }

    @Test
    void givesTheSamePlacesEveryTime() {
        Points one = SpringLayout.place(network(400, grid(20)));
        Points two = SpringLayout.place(network(400, grid(20)));
        assertArrayEquals(one.x(), two.x());
        assertArrayEquals(one.y(), two.y());
    }

    @Test
    void keepsPointsWithoutTiesApart() {
        Points points = SpringLayout.place(network(50, List.of()));
        for (int i = 1; i < 50; i++) {
            assertTrue(points.distance(i, i - 1) > 0.1);
        }
    }

    private static SpringNetwork network(int size, List<Tie> ties) {
        double[] masses = new double[size];
        Arrays.fill(masses, 1);
        return new SpringNetwork(masses, ties);
    }

    private static List<Tie> grid(int side) {
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < side * side; i++) {
            if (i % side > 0) {
                ties.add(new Tie(i, i - 1, 1));
            }
            if (i >= side) {
                ties.add(new Tie(i, i - side, 1));
            }
        }
        return ties;
    }
}
