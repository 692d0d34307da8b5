package dev.tern.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A comparison of models")
class ModelsReportTest {
    private static final String EVIL = "<img src=x onerror=alert('x')><script>alert(1)</script>{{answers}} $1";

    @Test
    @DisplayName("is a table for a terminal: answers and failures by prompt, totals, and the verdict")
    void table() {
        SampleModels sample = new SampleModels()
                .asked("Where does the tern nest?")
                .answered("offline", "In the Arctic.\nMostly.", "0", 3, 4)
                .answered("openai", "On shores.", "0.00123456", 400, 1_500)
                .failed("bedrock", "throttled", "the model's provider takes no more calls just now");

        assertThat(new ModelsTable(120).write(sample.result())).isEqualTo("""
                1. Where does the tern nest?
                  offline offline-model stop 1200 in, 80 out, 200 cached 0 USD first 3.00 ms whole 4.00 ms
                    In the Arctic. Mostly.
                  openai openai-model stop 1200 in, 80 out, 200 cached 0.00123 USD first 400 ms whole 1.50 s
                    On shores.
                  bedrock FAILED throttled: the model's provider takes no more calls just now

                provider  model          answered     in  out  cached         cost    first    whole
                offline   offline-model       1/1  1,200   80     200        0 USD  3.00 ms  4.00 ms
                openai    openai-model        1/1  1,200   80     200  0.00123 USD   400 ms   1.50 s
                bedrock   -                   0/1      0    0       0            -        -        -

                1 of 3 answers failed: 3 models, 1 prompt.
                """);
    }

    @Test
    @DisplayName("shows nothing in a terminal that could steer it")
    void steering() {
        SampleModels sample = new SampleModels()
                .asked("a\u001b[2Jb")
                .answered("offline", "c\u001b]0;title\u0007d\u202Ee\u009Bf \uD83D\uDC26 ü", "0", 1, 1);

        String table = new ModelsTable(120).write(sample.result());

        assertThat(table).contains("1. a [2Jb", "c ]0;title d e f \uD83D\uDC26 ü");
        assertThat(table.chars().filter(Character::isISOControl)).containsOnly((int) '\n');
    }

    @Test
    @DisplayName("cuts what does not fit a line, and never inside a character")
    void cutting() {
        String line = TerminalLine.of("\uD83D\uDC26".repeat(70), 60);

        assertThat(line).isEqualTo("\uD83D\uDC26".repeat(59) + "…");
    }

    @Test
    @DisplayName("is one JSON document, in which what is not known is null")
    void json() throws Exception {
        SampleModels sample = new SampleModels()
                .asked("a?")
                .answered("openai", "b", null, 5, 9)
                .failed("bedrock", "timed_out", "the model did not answer in time");

        JsonNode json = new ObjectMapper().readTree(new ModelsJson().write(sample.result()));

        assertThat(json.path("failed").asInt()).isEqualTo(1);
        assertThat(json.at("/prompts/0/prompt").asText()).isEqualTo("a?");
        assertThat(json.at("/answers/0")).isEqualTo(new ObjectMapper().readTree("""
                {"prompt": 0, "provider": "openai", "model": "openai-model", "answer": "b", "finishReason": "stop",
                 "usage": {"inputTokens": 1200, "outputTokens": 80, "cachedTokens": 200}, "cost": null,
                 "firstTokenMillis": 5.0, "millis": 9.0, "failure": null}"""));
        assertThat(json.at("/answers/1/failure/reason").asText()).isEqualTo("timed_out");
        assertThat(json.at("/totals/0/cost").isNull()).isTrue();
        assertThat(json.at("/totals/0/medianMillis").asDouble()).isEqualTo(9);
        assertThat(json.at("/totals/1/medianMillis").isNull()).isTrue();
    }

    @Test
    @DisplayName("is a page that begins with the verdict, green or red, and shows every answer beside the others")
    void page() {
        SampleModels sample = new SampleModels().asked("a?").answered("offline", "one", "0", 1, 1);
        assertThat(page(sample))
                .contains("<header class=\"good\">", "<h1>1 answer: 1 model, 1 prompt.</h1>", ">one</div>");

        sample.failed("bedrock", "bad_credentials", "the model's provider does not accept the credentials");
        assertThat(page(sample))
                .contains("<header class=\"bad\">", "<h1>1 of 2 answers failed", "<b>bad credentials</b>");
    }

    @Test
    @DisplayName("is a page in which an answer, a prompt, a model's name and a failure are text and never run")
    void escaping() {
        SampleModels sample = new SampleModels()
                .asked(EVIL)
                .answered("openai" + EVIL, EVIL, "1", 1, 1)
                .failed("b", EVIL, EVIL);

        String page = page(sample);

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;{{answers}} $1</div>")
                .doesNotContain("<script", "<img");
        assertThat(page).contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:\">");
    }

    @Test
    @DisplayName("is a page that needs nothing but itself")
    void selfContained() {
        String page = page(new SampleModels().asked("a").answered("offline", "b", "0", 1, 1));

        assertThat(page).doesNotContain("http://", "https://", "@import", "url(", " src=", "srcset");
        assertThat(Pattern.compile("href=\"([^\"]*)\"").matcher(page).results().map(each -> each.group(1)))
                .containsOnly("data:,");
    }

    @Test
    @DisplayName("calls nobody the cheapest while a price is not known")
    void cheapest() {
        SampleModels sample = new SampleModels().asked("a").answered("x", "b", "0.5", 9, 9).answered("y", "b", "0.2", 1, 1);
        assertThat(page(sample)).contains("<b>0.2 USD</b> <span>y</span>");

        sample.answered("z", "b", null, 1, 1);
        assertThat(page(sample)).contains("<b>–</b> <span>not all prices are known in one currency</span>");
    }

    private static String page(SampleModels sample) {
        return new ModelsPage().write(sample.result());
    }
}
