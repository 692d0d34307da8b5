package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The one jar tells where its cold start goes")
class ProfileIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    // What the process does before Java counts, and after its last class until the answer is here, is in no part. On a
    // busy machine that is more than the few hundredths it should be.
    private static final double PERCENT_OF_NO_PART = 30;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("on /health through every phase up to the first request, and no model is asked")
    void health() throws Exception {
        JsonNode profile = profile("health");

        assertThat(profile.path("phases").findValuesAsText("phase"))
                .containsExactly(
                        "Java and the platform's runtime",
                        "settings and providers",
                        "context",
                        "Tern's beans",
                        "first request");
        assertAddsUp(profile);
    }

    @Test
    @DisplayName("on a chat also through the model and the answer")
    void chat() throws Exception {
        JsonNode profile = profile("chat");

        assertThat(profile.path("phases").findValuesAsText("phase"))
                .endsWith("Tern's beans", "first request", "model asked", "answer written")
                .hasSize(7);
        assertThat(profile.path("dependencies").findValuesAsText("dependency"))
                .contains("Java itself", "Jackson", "Spring AI", "CommonMark", "Tern itself")
                .doesNotContain("Lucene", "AWS SDK");
        assertAddsUp(profile);
    }

    @Test
    @DisplayName("on a chat by the SDK for Bedrock also through what the SDK does, phase by phase")
    void bedrock() throws Exception {
        JsonNode profile = profile("bedrock");

        assertThat(profile.path("phases").findValuesAsText("phase"))
                .endsWith(
                        "model asked",
                        "SDK's client made",
                        "prompt as the SDK's request",
                        "SDK's call",
                        "Java's HTTP client and the wire",
                        "answer written")
                .hasSize(11);
        assertAddsUp(profile);
    }

    private JsonNode profile(String route) throws Exception {
        TernProcess run = TernProcess.run(folder, "", "profile", "--route", route, "--rounds", "1", "--json");

        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        System.out.println("a profile of " + route + ": " + run.out());
        return JSON.readTree(run.out());
    }

    /** One round, so that medians are the figures themselves. */
    private static void assertAddsUp(JsonNode profile) {
        double whole = profile.path("millis").asDouble();
        assertThat(sum(profile.path("phases"), "millis")).isCloseTo(whole, withinPercentage(0.1));
        assertThat(sum(profile.path("dependencies"), "millis")).isCloseTo(whole, withinPercentage(0.1));
        assertThat(sum(profile.path("phases"), "classes"))
                .isEqualTo(profile.path("classes").asDouble());
        assertThat(whole).isCloseTo(profile.path("firstAnswerMillis").asDouble(), withinPercentage(PERCENT_OF_NO_PART));
    }

    private static double sum(JsonNode rows, String figure) {
        double sum = 0;
        for (JsonNode row : rows) {
            assertThat(row.path(figure).asDouble()).as(row.toString()).isNotNegative();
            sum += row.path(figure).asDouble();
        }
        return sum;
    }
}
