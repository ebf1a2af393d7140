package dev.podweft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.SpecCase.Mark;
import dev.podweft.model.Link;
import dev.podweft.model.Passage;
import dev.podweft.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the product's own vocabulary and model decide: ambiguous names in both senses, and versions; see
 * {@code spec/tag/*.yaml}. Links to other concepts than a case is about are not drawn.
 */
class AnnotatorSpecTest {

    /** How many of the open cases are right: raise it when more are; a case right for good moves to its theme. */
    private static final int OPEN_BUT_RIGHT = 15;

    private static final Annotator ANNOTATOR = Annotator.load();

    static Stream<SpecCase> cases() {
        return SpecCase.of("ambiguity", "version");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void decidesAsDrawn(SpecCase spec) {
        assertEquals(spec.drawn(), drawn(spec));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isAboutSomething(SpecCase spec) {
        assertFalse(spec.focus().isEmpty(), "draw a concept or name it in focus, else the case cannot fail");
    }

    @Test
    void openCasesDoNotGetWorse() {
        List<String> wrong = new ArrayList<>();
        int right = 0;
        for (SpecCase spec : SpecCase.read("ambiguity-open")) {
            String drawn = drawn(spec);
            right += drawn.equals(spec.drawn()) ? 1 : 0;
            if (!drawn.equals(spec.drawn())) {
                wrong.add(spec + ": " + drawn);
            }
        }
        int found = right;
        assertTrue(found >= OPEN_BUT_RIGHT, () -> found + " of the open cases are right, there were " + OPEN_BUT_RIGHT
            + "; wrong now:\n" + String.join("\n", wrong));
    }

    private static String drawn(SpecCase spec) {
        Passage notes = new Passage(Passage.Field.DESCRIPTION, spec.text(), new SourceLocation("spec", 1));
        List<Mark> marks = new ArrayList<>();
        for (Link link : ANNOTATOR.annotate(List.of(notes), Optional.empty()).get(0)) {
            String concept = link.concept().id().value().replaceFirst(".*/", "");
            if (spec.focus().contains(concept)) {
                marks.add(new Mark(link.span(), concept + link.version().map(version -> "@" + version).orElse("")));
            }
        }
        return SpecCase.draw(spec.text(), marks);
    }
}
