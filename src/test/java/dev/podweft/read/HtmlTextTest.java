package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
        <ul><li><p>One</p></li><li><p>Two</p></li></ul>      @ - One\\n- Two
        <ol><li>One</li><li>Two</li></ol>                    @ 1. One\\n2. Two
        <p>A</p>\\n<p>B<br>C</p>                             @ A\\n\\nB\\nC
        <pre>int x;\\n  go();</pre>                          @ int x;\\n  go();
        <table><tr><td>a</td><td>b</td></tr></table>         @ a | b
        Vec<T> and <b>bold</b>                               @ Vec<T> and bold
        &lt;p&gt;Twice&lt;/p&gt;                             @ Twice
        No tags &amp; x?a=1&copy=2                           @ No tags & x?a=1&copy=2
        0:00 <a href="https://a.example">Intro</a>\\n4:10 B  @ 0:00 Intro\\n4:10 B
        <script>x()</script><style>p{}</style>Seen           @ Seen
        """)
    void readsAsAPersonWould(String html, String text) {
        assertEquals(text.replace("\\n", "\n"), HtmlText.of(html.replace("\\n", "\n")).text());
    }

    @Test
    void keepsLinkTargets() {
        assertEquals(List.of("https://a.example", "https://b.example"),
            HtmlText.of("<a href='https://a.example'>A</a> <a href='#x'>x</a> https://b.example").links());
    }
}
