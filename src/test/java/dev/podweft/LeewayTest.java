package dev.podweft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.link.Leeway;
import dev.podweft.link.LinkResult;
import dev.podweft.model.Passage;
import dev.podweft.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stays true of an episode when other episodes come and go beside it. */
class LeewayTest {

    private static final Annotator ANNOTATOR = Annotator.load();

    /** Lines that recur; each in a part of the episodes. */
    private static final List<String> GREETINGS = List.of("Follow us on Mastodon and write to us on Slack.",
        "Brought to you by Go Time and the Rust team.", "Kubernetes, Docker and Go in your inbox: subscribe.",
        "Our stack: PostgreSQL, Redis and React.");

    private static final List<String> TOPICS = List.of("We talk about PostgreSQL and what vacuum costs.",
        "Why Go needs no generics, and Rust does.", "- TLS 1.3 in the kernel\n- TCP slow start\n- QUIC",
        "How Redis and Kafka keep what they promise.", "React hooks, and a word on Swift and Dart.");

    private static List<Passage> passages(int number) {
        StringBuilder notes = new StringBuilder(TOPICS.get(number % TOPICS.size())).append(" Part ").append(number)
            .append(".\n");
        for (int i = 0; i < GREETINGS.size(); i++) {
            notes.append(number % (i + 2) == 0 ? "" : GREETINGS.get(i) + "\n");
        }
        SourceLocation place = new SourceLocation("notes.jsonl", number + 1);
        return List.of(new Passage(Passage.Field.TITLE, "Episode " + number + ": Postgres and Go", place),
            new Passage(Passage.Field.DESCRIPTION, notes.toString(), place));
    }

    private static Annotator amid(List<Integer> numbers) {
        return ANNOTATOR.amid(numbers.stream().map(number -> passages(number).get(1).text()).toList());
    }

    @Test
    void holdsAsLongAsItSaysSo() {
        Random random = new Random(20);
        int kept = 0;
        int asked = 0;
        for (int round = 0; round < 6; round++) {
            List<Integer> before = IntStream.range(0, 60).filter(i -> random.nextInt(4) > 0).boxed().toList();
            List<Integer> after = before.stream().filter(i -> random.nextInt(before.size()) > 0).toList();
            Annotator old = amid(before);
            Annotator now = amid(after);
            for (int number : before) {
                LinkResult result = old.result(passages(number), Optional.empty());
                asked++;
                if (now.keeps(result.leeway(), passages(number))) {
                    kept++;
                    assertEquals(result.links(), now.result(passages(number), Optional.empty()).links());
                }
            }
        }
        assertTrue(kept > asked / 4 && kept < asked, kept + " of " + asked + " kept");
    }

    @Test
    void isReadBackToTheLastBit() {
        List<Leeway> all = new ArrayList<>(List.of(Leeway.BOUNDLESS,
            new Leeway(List.of(new Leeway.Limit(1, 2, Double.MIN_VALUE, 1.0 / 3), new Leeway.Limit(0, 7, 0, 0)))));
        all.add(amid(List.of(0, 1, 2, 3, 4, 5, 6)).result(passages(5), Optional.empty()).leeway());
        all.forEach(leeway -> assertEquals(leeway, Leeway.parse(leeway.toText())));
    }
}
