package dev.podweft.corenlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.eval.GoldEpisode;
import dev.podweft.eval.Peer;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexPeerTest {

    private final Peer peer;

    RegexPeerTest() throws IOException {
        Map<String, Concept> meanings = new TreeMap<>();
        for (String name : List.of("C++", "HTTP/3", "zero-copy", "(a.b)*", "io_uring", "Linux", "Linux kernel", "C")) {
            meanings.put(name.toLowerCase(java.util.Locale.ROOT),
                Concept.named(new ConceptId("software/" + name), name, ConceptKind.SOFTWARE));
        }
        peer = new RegexPeer(meanings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "On C++ today        | C++:3-6",
        "HTTP/3 and IO_uring | HTTP/3:0-6 io_uring:11-19",
        "with Zero-Copy      | zero-copy:5-14",
        "the Linux kernel    | Linux kernel:4-16",
        "Linux Linux kernel  | Linux:0-5 Linux kernel:6-18",
        "Linux, C            | Linux:0-5 C:7-8",
        "aab and he said ab  | ''"})
    void takesFormsAsTheyAreInAnyCapitals(String text, String expected) {
        String found = String.join(" ", peer.tag(new GoldEpisode("1", "show", "", text, List.of())).stream()
            .map(one -> one.name() + ":" + one.span().start() + "-" + one.span().end()).toList());
        assertEquals(expected, found);
    }
}
