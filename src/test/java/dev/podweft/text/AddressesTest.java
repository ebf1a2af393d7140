package dev.podweft.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drawn texts: an address without words in angle quotes, one without a scheme (whose words count) in double ones. */
class AddressesTest {

    private static String drawn(String source) {
        StringBuilder drawn = new StringBuilder();
        int at = 0;
        for (Addresses.Address address : Addresses.find(source)) {
            drawn.append(source, at, address.span().start()).append(address.bare() ? "«" : "‹")
                .append(address.span().in(source)).append(address.bare() ? "»" : "›");
            at = address.span().end();
        }
        return drawn.append(source.substring(at)).toString();
    }

    static Stream<String> drawings() {
        return Stream.of(
            "see ‹https://a.org/x› now",
            "course‹https://a.org/x›.",
            "‹https://oscourse.win›ktls is brilliant.TLS encryption",
            "‹https://b.win›and then",
            "‹HTTPS://A.ORG/X›, ‹ftp://a.org›; ‹ssh://git@a.org:22/x›!",
            "[x](‹https://a.org/x›) and [y](‹https://b.org›)",
            "(‹https://en.wikipedia.org/wiki/Go_(language)›)",
            "‹https://en.wikipedia.org/wiki/Rust_(lang)›, then",
            "<‹https://a.org/›> <‹https://b.org/x›>",
            "‹https://a.org/x›‹https://b.org/y›",
            "‹https://a.org/?u=https://b.org/x› z",
            "‹http://localhost:8080/x?y=1#z›",
            "‹https://a.org›*bold* `‹https://b.org›`",
            "‹https://a.org/x›を見る",
            "‹https://a.org/wiki/›データ",
            "‹postgres://user@host/db› and ‹mongodb+srv://h/x›",
            "‹git+https://a.org/x.git›",
            "‹http://›‹http://›‹http://x.org›",
            "‹://x› y",
            "mail ‹a.b+c@x-y.org›, or ‹d@e.co.uk›.",
            "mailto:‹me@a.org› <‹you@b.org›>",
            "hi@@‹me@a.org›",
            "@handle on x, a@b, @types/node",
            "react@18.2.0 and core@7.0",
            "a@1.2.3.4 a@b.c",
            "«sentry.io» and «sub.a-b.dev», «x.ai».",
            "(docs.rs,«crates.io»)",
            "(«deno.land»,val.town)",
            "‹www.a.org› ‹a.org/x/y.html› ‹a.io/›",
            "Node.js and Vue.js, ASP.NET, brilliant.TLS",
            "and/or.so TCP/IP.in",
            "at «etc.com». Next",
            "e.g. i.e. 3.14 v1.2.3 ... a..b .com com.",
            "sentry.ioThe end",
            "1.2.3.4:80",
            "«foo.com»:8080",
            "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawings")
    void findsAddresses(String drawing) {
        assertEquals(drawing, drawn(drawing.replaceAll("[«»‹›]", "")));
    }
}
