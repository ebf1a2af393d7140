package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Fri, 25 Apr 2025 21:30:00 -0300     | 2025-04-26
        Fri, 25 Apr 2025 21:30:00 PDT       | 2025-04-26
        25 Apr 2025 08:00 GMT               | 2025-04-25
        Fri, 25 Apr 25 08:00:00 +0000       | 2025-04-25
        Friday, April 25, 2025 11:30 PM     | 2025-04-25
        Apr 25th, 2025                      | 2025-04-25
        Fr, 25 Mär 2025 08:00:00 +0100      | 2025-03-25
        ven., 25 août 2023 08:00:00 +0200   | 2023-08-25
        Fri Apr 25 08:00:00 EDT 2025        | 2025-04-25
        2025-04-25T23:30:00-07:00           | 2025-04-26
        2025-04-25 08:00:00                 | 2025-04-25
        20250425                            | 2025-04-25
        25.4.2025                           | 2025-04-25
        25/04/2025                          | 2025-04-25
        04/25/2025                          | 2025-04-25
        Fri, 25 Apr 2025 24:00:00 +0000     | 2025-04-26
        04/05/2025                          | none
        Thu, 01 Jan 1970 00:00:00 +0000     | none
        Fri, 31 Feb 2025 08:00:00 +0000     | none
        last week                           | none
        """)
    void readsTheDayInUtc(String text, String day) {
        assertEquals(day, FeedDate.parse(text).map(Object::toString).orElse("none"));
    }
}
