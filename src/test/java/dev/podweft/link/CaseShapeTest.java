package dev.podweft.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseShapeTest {

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "iOS, iOS, false", "ios, iOS, false", "IOS, iOS, false", "Ios, iOS, false", "IOs, iOS, true", "I/Os, iOS, true",
        "CPUs, CPU, false", "Zero-Copy, zero copy, false", "PostGreSQL, PostgreSQL, true", "Ssl/Tls, SSL/TLS, false"})
    void tellsCapitalsOfAnotherThing(String text, String form, boolean conflict) {
        assertEquals(conflict, CaseShape.conflict(text, form));
    }
}
