package dev.tern.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.cases.Difference;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page")
class HtmlReportTest {
    private static final Difference STATUS = new Difference("status", "400", "500");

    @Test
    @DisplayName("begins with the verdict, green or red")
    void verdict() {
        assertThat(page(new SampleComparison()))
                .contains("<header class=\"good\">", "<h1>No unlisted difference in 2 cases on 3 fronts of 2 targets.");
        assertThat(page(new SampleComparison().different("aws", "url", STATUS)))
                .contains("<header class=\"bad\">", "<h1>1 unlisted difference in 2 cases");
    }

    @Test
    @DisplayName("shows what an answer contains as text and never runs it")
    void escaping() {
        String evil = "<script>alert('x')</script>";
        Difference difference = new Difference(evil, evil, evil);
        Result result = new Result(
                "empty-question", "aws", "url", false, null, List.of(difference), SampleComparison.exchange(evil));

        assertThat(page(new SampleComparison().put(result)))
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .doesNotContain(evil);
    }

    @Test
    @DisplayName("takes a body that looks like a place of the template as text")
    void places() {
        Result result = new Result(
                "empty-question", "aws", "url", false, null, List.of(), SampleComparison.exchange("{{matrix}} $1"));

        assertThat(page(new SampleComparison().put(result))).contains("{{matrix}} $1</pre>");
    }

    @Test
    @DisplayName("needs nothing but itself: no address, no import, no file beside it")
    void selfContained() {
        String page = page(new SampleComparison().withBaseline().listed("azure", "http"));

        assertThat(page).doesNotContain("http://", "https://", "@import", "url(", " src=", "srcset", "fetch(");
        assertThat(Pattern.compile("href=\"([^\"]*)\"").matcher(page).results().map(each -> each.group(1)))
                .isNotEmpty()
                .allMatch(href -> href.startsWith("#") || href.equals("data:,"));
    }

    @Test
    @DisplayName("leads from every cell that differs to a fold-out of that name")
    void anchors() {
        String page =
                page(new SampleComparison().different("aws", "url", STATUS).listed("azure", "http"));

        List<String> targets = Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(page)
                .results()
                .map(each -> each.group(1))
                .toList();
        assertThat(targets).hasSize(2).allMatch(id -> page.contains("<details class=\"fold\" id=\"" + id + "\""));
    }

    @Test
    @DisplayName("puts a listed difference under its sentence and not among the others")
    void listed() {
        String page = page(new SampleComparison().listed("azure", "http"));

        assertThat(page).contains("<p class=\"sentence\">Azure&#39;s host decodes the path");
        assertThat(page).doesNotContain("<section id=\"differences\">");
    }

    @Test
    @DisplayName("has a part for the baseline only if there is one")
    void baseline() {
        assertThat(page(new SampleComparison())).doesNotContain("<section id=\"baseline\">");
        assertThat(page(new SampleComparison().withBaseline()))
                .contains("<section id=\"baseline\">", "<b>scf-aws</b> <span>1 of 2 the same</span>")
                .doesNotContain("<section id=\"differences\">");
    }

    @Test
    @DisplayName("plots cold starts, warm latency, memory and size with their numbers")
    void plots() {
        assertThat(page(new SampleComparison()))
                .contains("median 940 ms · 3 runs", "p50 3.00 ms · p95 30.0 ms", "200 MB", "36.4 MB");
    }

    private static String page(SampleComparison sample) {
        return new HtmlReport().write(sample.result());
    }
}
