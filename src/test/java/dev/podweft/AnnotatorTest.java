package dev.podweft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.model.Link;
import dev.podweft.model.Passage;
import dev.podweft.model.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which minute of the episode a link belongs to. */
class AnnotatorTest {

    private static final Annotator ANNOTATOR = Annotator.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0:00 Kafka and RabbitMQ; 12:30 PostgreSQL | Kafka 0, RabbitMQ 0, PostgreSQL 750
        Kafka; 1:00 RabbitMQ; 1:02:03 PostgreSQL | Kafka, RabbitMQ 60, PostgreSQL 3723
        0:00 Kafka; 1:00 RabbitMQ; PostgreSQL | Kafka 0, RabbitMQ 60, PostgreSQL
        0:00 Kafka; RabbitMQ; 1:00 PostgreSQL | Kafka 0, RabbitMQ 0, PostgreSQL 60
        1:00 Kafka; PostgreSQL | Kafka, PostgreSQL
        """)
    void linksKnowTheChapterTheyStandIn(String source, String expected) {
        Passage notes = new Passage(Passage.Field.DESCRIPTION, source.replace("; ", "\n"), new SourceLocation("a", 1));
        List<Link> links = ANNOTATOR.annotate(List.of(notes), Optional.empty()).get(0);
        assertEquals(expected, links.stream()
            .map(link -> link.text() + (link.second().isPresent() ? " " + link.second().getAsInt() : ""))
            .collect(Collectors.joining(", ")));
    }
}
