package dev.tern.document;

import static dev.tern.document.Reading.read;
import static dev.tern.document.Reading.refusal;
import static dev.tern.document.Reading.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.text.Passage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A web page")
class HtmlReaderTest {

    @Test
    @DisplayName("gives its title, and its blocks under the path of their headings")
    void blocks() {
        DocumentText page = html("""
                <title> Sea
                birds </title><h1>Birds</h1><p>All <b>birds</b> lay<br>eggs.</p>
                <h2>Terns</h2>They fly.<ul><li>far<ul><li>and long</ul><li>fast</ul><h2>Gulls</h2><div>They eat.</div>
                """);

        assertThat(page.title()).isEqualTo("Sea birds");
        assertThat(page.passages())
                .containsExactly(
                        new Passage("Birds", "All birds lay eggs."),
                        new Passage("Birds > Terns", "They fly."),
                        new Passage("Birds > Terns", "far"),
                        new Passage("Birds > Terns", "and long"),
                        new Passage("Birds > Terns", "fast"),
                        new Passage("Birds > Gulls", "They eat."));
    }

    @Test
    @DisplayName("says nothing that a reader does not see")
    void hidden() {
        DocumentText page = html("""
                <nav>Home</nav><script>let a = 1</script><style>p {}</style><template>T</template><noscript>N</noscript>
                <p hidden>H</p><p style="color: red; display : NONE">D</p><p aria-hidden=true>A</p><!-- C -->
                <p>Seen <span style="visibility:hidden">not</span>this.</p><svg><text>S</text></svg>
                <button>Buy</button><pre><code>code()</code></pre><footer>Imprint</footer>
                """);

        assertThat(texts(page)).containsExactly("Seen this.");
    }

    @Test
    @DisplayName("gives the rows of its tables, each with the names of its columns")
    void tables() {
        DocumentText page = html("""
                <table><caption>Sizes</caption><tr><th>Bird<th>Wing<th>Note
                <tr><td>Arctic tern<td>80 cm<td rowspan=2>migrates
                <tr><td>Common <i>tern</i><td>90 cm
                <tr><td>Little tern<td colspan=2>small <span hidden>x</span>
                </table>
                """);

        assertThat(texts(page))
                .containsExactly(
                        "Sizes",
                        "Bird: Arctic tern; Wing: 80 cm; Note: migrates",
                        "Bird: Common tern; Wing: 90 cm; Note: migrates",
                        "Bird: Little tern; Wing: small");
    }

    @Test
    @DisplayName("whose layout is a table is read like any other")
    void layoutTable() {
        DocumentText page =
                html("<table><tr><td><h1>Terns</h1><p>They fly.</p><td><table><tr><td>a<td>b</table></table>");

        assertThat(page.passages()).containsExactly(new Passage("Terns", "They fly."), new Passage("Terns", "a; b"));
    }

    @Test
    @DisplayName("that is one preformatted text is read by its blank lines")
    void preformatted() {
        assertThat(texts(html("<pre>RFC 1\n  of 1969\n\n  Hosts &amp; more</pre>")))
                .containsExactly("RFC 1 of 1969", "Hosts & more");
    }

    @Test
    @DisplayName("is decoded as its mark, its bytes or itself say")
    void charsets() {
        String plain = "<!DOCTYPE html><p>Küste</p>";
        String stating = "<!DOCTYPE html><meta charset=shift_jis><p>アジサシ</p>";

        assertThat(texts(read(plain.getBytes(StandardCharsets.UTF_8)))).containsExactly("Küste");
        assertThat(texts(read(plain.getBytes(Charset.forName("windows-1252"))))).containsExactly("Küste");
        assertThat(texts(read(("\uFEFF" + plain).getBytes(StandardCharsets.UTF_16LE))))
                .containsExactly("Küste");
        assertThat(texts(read(stating.getBytes(Charset.forName("shift_jis"))))).containsExactly("アジサシ");
        assertThat(texts(read(stating.getBytes(StandardCharsets.UTF_8)))).containsExactly("アジサシ");
    }

    @Test
    @DisplayName("without text is refused")
    void empty() {
        byte[] page = "<html><body><img src=a.png></body></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(page)).hasMessageStartingWith("the web page has no text");
    }

    @Test
    @DisplayName("nested without end, or with a cell over a thousand rows, costs no more than its size")
    void hostile() {
        byte[] deep = ("<html>" + "<div><table><tr><td>".repeat(20_000) + "deep").getBytes(StandardCharsets.UTF_8);
        String rows = "<html><table><tr><td rowspan=9999>" + "long ".repeat(40_000) + "<td>b";
        byte[] wide = (rows + "<tr><td>c".repeat(9_000)).getBytes(StandardCharsets.UTF_8);

        assertThat(texts(read(deep))).containsExactly("deep");
        assertThat(refusal(wide).code()).isEqualTo("too_large");
    }

    private static DocumentText html(String body) {
        DocumentText page = read("<!DOCTYPE html>" + body, "page.html");
        assertThat(page.mediaType()).isEqualTo("text/html");
        return page;
    }
}
