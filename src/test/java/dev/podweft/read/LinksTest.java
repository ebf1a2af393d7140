package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void findsAddressesGluedToWords() {
        assertEquals(List.of("https://a.example/b"), Links.in("coursehttps://a.example/b."));
    }

    @Test
    void keepsBracketsThatBelongToTheAddress() {
        assertEquals(List.of("https://w.example/C_(language)", "https://b.example"),
            Links.in("(https://w.example/C_(language)) and (https://b.example)"));
    }

    @Test
    void listsEachOnce() {
        assertEquals(List.of("www.a.example"), Links.in("www.a.example, www.a.example"));
    }

    @Test
    void leavesOutWhatIsCut() {
        assertEquals(List.of(), Links.in("https://a.example/b... https://c.example/d…"));
    }
}
