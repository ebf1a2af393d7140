package dev.podweft.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void escapesTextAndAttributes() {
        assertEquals("<a href=\"/x?a=1&amp;b=&quot;&#39;\">&lt;b&gt; &amp; c</a>",
            new Html().element("a", "<b> & c", "href", "/x?a=1&b=\"'").toString());
    }

    @Test
    void linksOnlyToTheWeb() {
        assertEquals("javascript:alert(1)", new Html().outside("javascript:alert(1)", "javascript:alert(1)").toString());
        assertEquals("<a href=\"HTTPS://a.example\" rel=\"nofollow noopener noreferrer\" class=\"outside\">a</a>",
            new Html().outside("HTTPS://a.example", "a").toString());
    }

    @Test
    void letsNoSignTurnTheDirection() {
        assertEquals("a\ufffdb\ufffdc\nd", new Html().text("a\u202eb\u0000c\nd").toString());
    }

    @Test
    void refusesToEndWithAnOpenElement() {
        assertThrows(IllegalStateException.class, () -> new Html().open("p").toString());
    }
}
