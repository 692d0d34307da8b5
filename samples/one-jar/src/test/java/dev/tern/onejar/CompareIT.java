package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LEAST_CASES = 80;

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "the same jar answers every case alike on a laptop and under the runtimes of all three clouds, and logs its start alike")
    void everywhereAlike() throws Exception {
        Path page = folder.resolve("report.html");

        TernProcess run = TernProcess.run(
                folder,
                "",
                "compare",
                "--json",
                "--out",
                page.toString(),
                "--target",
                "local",
                "--target",
                "aws",
                "--target",
                "azure",
                "--target",
                "gcp");

        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        JsonNode result = JSON.readTree(run.out());
        assertThat(result.path("cases").asInt()).isGreaterThanOrEqualTo(LEAST_CASES);
        assertThat(result.path("different").asInt()).isZero();
        assertThat(values(result.path("jarSha256"))).hasSize(1);
        assertThat(names(result.path("jarSha256")))
                .containsExactlyInAnyOrder("local", "aws", "aws-unpacked", "azure", "gcp-1.4.3", "gcp-2.0.0");
        assertThat(names(result.path("coldStart")))
                .containsExactlyInAnyOrderElementsOf(names(result.path("jarSha256")));
        result.path("coldStart").forEach(CompareIT::assertTimes);
        System.out.println("cold start, as logged: " + result.path("coldStart"));
        assertThat(Files.readString(page)).contains("No unlisted difference").doesNotContain("src=\"http");
        System.out.printf(
                "compared: %d cases, %d answers, %d listed%n",
                result.path("cases").asInt(),
                result.path("results").size(),
                result.path("listed").asInt());
    }

    @Test
    @DisplayName("a case that is not met is a difference, is shown, and is the exit code")
    void aDifferenceIsTold() throws Exception {
        Path cases = Files.createDirectories(folder.resolve("cases"));
        Files.writeString(cases.resolve("mine.json"), """
                [{"id":"health-is-a-teapot","reason":"To be seen failing.","deployment":"shipped","steps":[
                  {"request":{"method":"GET","path":"/health"},
                   "expect":{"status":418,"headers":{},"body":{"any":true}}}]}]
                """);

        TernProcess run = TernProcess.run(folder, "", "compare", "--target", "local", "--cases", cases.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("health-is-a-teapot")
                .contains("expected: 418")
                .contains("actual:   200");
    }

    @Test
    @DisplayName("a target that is neither a cloud nor an address is wrong usage, and the message says what there is")
    void unknownTarget() throws Exception {
        TernProcess run = TernProcess.run(folder, "", "compare", "--target", "ibm");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--target must be local, aws, azure, gcp, or an address");
    }

    @Test
    @DisplayName("Spring Cloud Function's own entry points answer for comparison, and what they answer never counts")
    void besideSpringCloudFunction() throws Exception {
        Path cases = Files.createDirectories(folder.resolve("scf"));
        Files.writeString(cases.resolve("text.json"), """
                [{"id":"a-text-comes-back","reason":"The simplest of functions.","steps":[
                  {"request":{"method":"POST","path":"/v1/functions/caseText",
                    "headers":[["Content-Type","text/plain"]],"body":{"text":"abc"}},
                   "expect":{"status":200,"headers":{"Content-Type":"text/plain;charset=utf-8"},
                    "body":{"text":"abc"}}}]}]
                """);

        TernProcess run = TernProcess.run(
                folder, "", "compare", "--with-scf", "--json", "--target", "local", "--cases", cases.toString());

        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        JsonNode result = JSON.readTree(run.out());
        assertThat(result.path("different").asInt()).isZero();
        assertThat(result.path("results").findValuesAsText("target"))
                .contains("local", "scf-aws", "scf-azure", "scf-gcp");
        assertThat(result.path("results").findValuesAsText("where")).contains("header timestamp");
    }

    @Test
    @DisplayName("an address at which nobody answers is told by its name")
    void nobodyAnswers() throws Exception {
        TernProcess run = TernProcess.run(folder, "", "compare", "--target", "http://127.0.0.1:1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("nobody answers at http://127.0.0.1:1");
    }

    private static void assertTimes(JsonNode start) {
        assertThat(names(start)).containsExactlyInAnyOrder("initMillis", "firstRequestMillis");
        assertThat(start.path("initMillis").asLong()).isPositive();
        assertThat(start.path("firstRequestMillis").asLong()).isNotNegative();
    }

    private static Set<String> values(JsonNode object) {
        Set<String> values = new HashSet<>();
        object.forEach(value -> values.add(value.asText()));
        return values;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
