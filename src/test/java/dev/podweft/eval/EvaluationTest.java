package dev.podweft.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.ConceptKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final GoldEpisode THREE =
        Drawing.of("[Go|Go|language] [Rust|Rust|language] [Ann|Ann|person]").gold("E-1");
    private static final GoldEpisode ONE = Drawing.of("[TLS|TLS|protocol] and time").gold("E-2");

    @Test
    void sumsBeforeItDivides() {
        Evaluation evaluation = Evaluation.of(List.of(THREE, ONE), EvaluationTest::half);
        assertEquals(new Counts(2, 1, 1), evaluation.topics());
        assertEquals(2.0 / 3, evaluation.topics().precision(), 1e-9);
        assertEquals(2.0 / 3, evaluation.topics().recall(), 1e-9);
        assertEquals(2.0 / 3, evaluation.topics().f1(), 1e-9);
    }

    @Test
    void keepsPersonsOutOfTheMainFigure() {
        Evaluation evaluation = Evaluation.of(List.of(THREE), EvaluationTest::half);
        assertEquals(new Counts(1, 0, 1), evaluation.topics());
        assertEquals(new Counts(0, 0, 1), evaluation.sets(kind -> kind == ConceptKind.PERSON));
    }

    @Test
    void joinsRuns() {
        Evaluation together = Evaluation.union(List.of(Evaluation.of(List.of(THREE), EvaluationTest::half),
            Evaluation.of(List.of(ONE), EvaluationTest::half)));
        assertEquals(new Counts(2, 1, 1), together.topics());
    }

    @Test
    void drawsTheSameIntervalEachTime() {
        List<GoldEpisode> gold = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            gold.add(i % 2 == 0 ? THREE : ONE);
        }
        Evaluation evaluation = Evaluation.of(gold, episode -> episode == ONE ? half(ONE) : List.of());
        Evaluation.Interval interval = evaluation.interval(ConceptKind::isTopic);
        assertEquals(interval, evaluation.interval(ConceptKind::isTopic));
        assertTrue(interval.low() <= evaluation.topics().f1() && evaluation.topics().f1() <= interval.high());
        assertTrue(interval.low() > 0.2 && interval.low() < interval.high() && interval.high() < 0.6, interval::toString);
    }

    /** Finds Go, but not Rust; TLS, but also time. */
    private static List<Prediction> half(GoldEpisode episode) {
        return Drawing.of(episode == THREE ? "[Go|Go|language] Rust Ann" : "[TLS|TLS|protocol] and [time|time|concept]")
            .predictions();
    }
}
