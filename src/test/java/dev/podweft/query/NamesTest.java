package dev.podweft.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({"io_uring, iouring", "Node.js, nodejs", "C++, c++", "C#, c#", "Größe, große", "İ, i", "//, //",
        "HTTP/3, http3"})
    void foldsNames(String name, String folded) {
        assertEquals(folded, Names.fold(name));
    }

    @ParameterizedTest
    @CsvSource({"sockets, socket", "status, status", "redis, redis", "class, class", "aws, aws", "nats, nat"})
    void takesThePluralOff(String name, String singular) {
        assertEquals(singular, Names.singular(name));
    }

    @ParameterizedTest
    @CsvSource({"kafka, kafka, 0", "kafka, kafak, 1", "kafka, kaka, 1", "redis, rdeis, 1", "abc, xyz, 3", "a, abcdefg, 4",
        "'', ab, 2"})
    void countsHowFarNamesAreApart(String left, String right, int distance) {
        assertEquals(distance, Names.distance(left, right, 3));
    }
}
