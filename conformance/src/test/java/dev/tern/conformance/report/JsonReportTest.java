package dev.tern.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.conformance.cases.Difference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The JSON report")
class JsonReportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    @DisplayName("has the counts, the jar and the cold start of every target and a line for every result")
    void shape() throws Exception {
        ComparisonResult comparison = new SampleComparison()
                .different("aws", "url", new Difference("status", "400", "500"))
                .listed("azure", "http")
                .result();

        assertThat(MAPPER.readTree(new JsonReport().write(comparison)))
                .isEqualTo(MAPPER.readTree("""
                {"cases": 2, "different": 1, "listed": 1, "jarSha256": {"aws": "SHA", "azure": "SHA"},
                "coldStart": {"aws": {"initMillis": 870, "firstRequestMillis": 21},
                 "azure": {"initMillis": 870, "firstRequestMillis": 21}}, "results": [
                {"case": "empty-question", "target": "aws", "front": "rest", "same": true, "differs": []},
                {"case": "empty-question", "target": "aws", "front": "url", "same": false,
                 "differs": [{"where": "status", "expected": "400", "actual": "500"}]},
                {"case": "empty-question", "target": "azure", "front": "http", "same": true, "differs": []},
                {"case": "encoded-slash", "target": "aws", "front": "rest", "same": true, "differs": []},
                {"case": "encoded-slash", "target": "aws", "front": "url", "same": true, "differs": []},
                {"case": "encoded-slash", "target": "azure", "front": "http", "same": false,
                 "differs": [{"where": "path", "expected": "a%2Fb", "actual": "a/b"}]}]}
                """.replace("SHA", SampleComparison.SHA)));
    }

    @Test
    @DisplayName("is the same text in whatever order the results came in")
    void stable() {
        ComparisonResult one = new SampleComparison().listed("azure", "http").result();
        List<Result> reversed = new ArrayList<>(one.results());
        Collections.reverse(reversed);
        ComparisonResult other =
                new ComparisonResult(one.at(), one.ternVersion(), one.cases(), one.targets(), reversed);

        assertThat(new JsonReport().write(other)).isEqualTo(new JsonReport().write(one));
    }

    @Test
    @DisplayName("shows what a baseline answered without counting it")
    void baseline() throws Exception {
        JsonNode json = MAPPER.readTree(
                new JsonReport().write(new SampleComparison().withBaseline().result()));

        assertThat(json.get("different").intValue()).isZero();
        assertThat(json.get("results").findValuesAsText("target")).contains("scf-aws");
    }

    @Test
    @DisplayName("leaves out the jar of a target that does not tell")
    void unknownJar() throws Exception {
        TargetSummary deployed = SampleComparison.target("https://example.org", List.of(), "", false);

        JsonNode json = MAPPER.readTree(
                new JsonReport().write(new SampleComparison().with(deployed).result()));

        assertThat(json.get("jarSha256").fieldNames()).toIterable().containsExactly("aws", "azure");
    }
}
