package dev.tern.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BenchJsonTest {

    @Test
    @DisplayName("the document says how it was measured, and a row where, what, every figure and every ratio")
    void wholeDocument() throws JsonProcessingException {
        JsonNode document = document(SampleBench.result());

        assertThat(document.path("rounds").asInt()).isEqualTo(7);
        assertThat(document.path("calls").asInt()).isEqualTo(2_000);
        assertThat(document.path("processors").asInt())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(document.path("rows")).hasSize(2);
        assertThat(document.path("rows").path(1)).hasToString("""
                {"java":"17","layout":"aws","route":"health","function":"tern","firstAnswerSeconds":0.5,\
                "firstAnswerCpuSeconds":1.5,"classes":4000,"warmMedianMillis":2.5,"warmP99Millis":4.0,\
                "warmCpuMillis":1.5,"peakMegabytes":350.0,"jarBytes":48000000,"timesBare":{"firstAnswerSeconds":2.0,\
                "firstAnswerCpuSeconds":3.0,"classes":4.0,"warmMedianMillis":5.0,"warmCpuMillis":6.0,\
                "peakMegabytes":7.0}}""");
    }

    @Test
    @DisplayName("where calls are not measured there is nothing of them, neither figures nor ratios")
    void withoutCalls() throws JsonProcessingException {
        assertThat(document(SampleBench.resultWithArchive()).path("rows").path(3))
                .hasToString("""
                        {"java":"17+archive","layout":"gcp","route":"chat","function":"tern","firstAnswerSeconds":0.5,\
                        "firstAnswerCpuSeconds":1.5,"classes":4000,"jarBytes":48000000,\
                        "timesBare":{"firstAnswerSeconds":2.0,"firstAnswerCpuSeconds":3.0,"classes":4.0}}""");
    }

    @Test
    @DisplayName("a heat that failed is told beside those that did not")
    void failures() throws JsonProcessingException {
        assertThat(document(SampleBench.result()).path("failures")).isEmpty();
        assertThat(document(SampleBench.resultWithArchive()).path("failures"))
                .hasToString("[\"Java 25 azure chat: no answer\"]");
    }

    private static JsonNode document(BenchResult result) throws JsonProcessingException {
        return new ObjectMapper().readTree(new BenchJson().write(result));
    }
}
