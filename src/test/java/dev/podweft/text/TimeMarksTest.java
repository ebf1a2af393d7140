package dev.podweft.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Drawn texts: time marks stand in braces. */
class TimeMarksTest {

    private static String drawn(String source) {
        StringBuilder drawn = new StringBuilder();
        int at = 0;
        for (TimeMark mark : TimeMarks.find(source)) {
            drawn.append(source, at, mark.span().start()).append('{').append(mark.span().in(source)).append('}');
            at = mark.span().end();
        }
        return drawn.append(source.substring(at)).toString();
    }

    static Stream<String> drawings() {
        return Stream.of(
            "{0:00} Intro{1:38} Socket vs Connections{7:50} SYN",
            "{33:00} direct io{34:10} more",
            "{12:00} old Postgres 18{20:00} io_method",
            "io_uring{23:00} next",
            "{59:00} a{1:02:03} b",
            "{1:02:03} a Postgres 17{1:05:00} b",
            "Postgres 17{1:02:03} b",
            "{00:00} a {100:30} b {125:10} c",
            "{00:00}: a ({01:10}) [{02:20}] - {03:30} -",
            "{0:00}:Docker {5:10}:Databases {9:20}:Edge",
            "{0:00}Intro\n{0:05}Next",
            "localhost:8080 host:80 a.b:443 1.2.3.4:5432 10.0.0.1:10",
            "[::1]:80 fe80::10:20 2001:db8:10:30:abcd",
            "http://a:10:20 x/10:20",
            "ratio 16:9, 1:2, 3:4:5, 12:60, 1:99, a:30",
            "10:305 1:02:034",
            "1:02:60 x",
            ":30 ::: 1: :1",
            "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawings")
    void findsMarks(String drawing) {
        assertEquals(drawing, drawn(drawing.replaceAll("[{}]", "")));
    }

    @ParameterizedTest
    @CsvSource({"0:00, 0", "7:50, 470", "23:00, 1380", "125:10, 7510", "1:02:03, 3723", "10:00:00, 36000",
        "Postgres 1820:00 x, 1200"})
    void countsSeconds(String source, int seconds) {
        assertEquals(List.of(seconds), TimeMarks.find(source).stream().map(TimeMark::seconds).toList());
    }

    @Test
    void gluedDigitsStayWithTheWordBeforeAMarkThatRises() {
        assertEquals("{19:00} MySQL 8{21:30} x", drawn("19:00 MySQL 821:30 x"));
    }

    @Test
    void cutsTheSourceExactly() {
        List<String> pieces = List.of("1", "2", "10", "59", "60", ":", ":", "::", "Go", "0:00", "23:45");
        RandomTexts.of(pieces, 3000, 5).forEach(text -> {
            int end = 0;
            for (TimeMark mark : TimeMarks.find(text)) {
                String cut = mark.span().in(text);
                assertEquals(true, cut.matches("(\\d{1,3}|\\d{1,2}:[0-5]\\d):[0-5]\\d") && mark.span().start() >= end,
                    () -> cut + " in " + text);
                int seconds = 0;
                for (String part : cut.split(":")) {
                    seconds = seconds * 60 + Integer.parseInt(part);
                }
                assertEquals(seconds, mark.seconds(), text);
                end = mark.span().end();
            }
        });
    }
}
