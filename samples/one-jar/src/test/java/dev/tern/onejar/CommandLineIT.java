package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("demo answers about the repository's own docs, with citations, offline")
    void demo() throws Exception {
        TernProcess demo = TernProcess.run(folder, "", "demo");

        assertThat(demo.exitCode()).isZero();
        assertThat(demo.out())
                .contains("Ask: What is Tern?")
                .contains("[1] README.md: \u201cTern is one jar of AI functions")
                .doesNotContain("The documents do not answer this question.")
                .contains("\nA software project has borrowed its name.\n");
    }

    @Test
    @DisplayName("summarise prints a summary that is made of the document's own sentences")
    void summarise() throws Exception {
        TernProcess run = TernProcess.run(folder, "", "summarise", "README.md", "--json");

        JsonNode summary = JSON.readTree(run.out());
        assertThat(run.exitCode()).isZero();
        assertThat(summary.path("summary").asText()).startsWith("Tern is one jar of AI functions");
        assertThat(summary.path("model").path("provider").asText()).isEqualTo("offline");
    }

    @Test
    @DisplayName("summarise reads its input where the file is a dash, and the American spelling works too")
    void summariseInput() throws Exception {
        TernProcess run = TernProcess.run(
                folder, "The tern is a seabird. It nests in the Arctic.", "summarize", "-", "--sentences", "1");

        assertThat(run.out().strip()).isEqualTo("The tern is a seabird.");
    }

    @Test
    @DisplayName("chat answers a pipe once and prints nothing but one JSON document on standard output")
    void chat() throws Exception {
        TernProcess run = TernProcess.run(folder, "What is Tern?", "chat", "--json");

        JsonNode reply = JSON.readTree(run.out());
        assertThat(reply.path("answer").asText()).isNotBlank();
        assertThat(reply.path("model").path("provider").asText()).isEqualTo("offline");
        assertThat(reply.path("usage").path("inputTokens").asInt()).isPositive();
        assertThat(reply.path("usage").path("outputTokens").asInt()).isPositive();
    }

    @Test
    @DisplayName("what one run has ingested the next can be asked about, and an unchanged file costs nothing")
    void ingestThenAsk() throws Exception {
        TernProcess first = TernProcess.run(folder, "", "ingest", "README.md");
        TernProcess again = TernProcess.run(folder, "", "ingest", "README.md");
        TernProcess asked = TernProcess.run(folder, "", "ask", "What is Tern?", "--json");

        assertThat(first.out()).isEqualToIgnoringWhitespace("1 document: 1 created");
        assertThat(again.out()).isEqualToIgnoringWhitespace("1 document: 1 unchanged");
        JsonNode answer = JSON.readTree(asked.out());
        assertThat(answer.path("grounded").asBoolean()).isTrue();
        assertThat(answer.path("citations").path(0).path("document").asText()).isEqualTo("README.md");
    }

    @Test
    @DisplayName("a file that is not there is one sentence on standard error and exit code 1")
    void missingFile() throws Exception {
        TernProcess run = TernProcess.run(folder, "", "summarise", "no-such-file.md");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).isEqualTo("tern: there is no file no-such-file.md");
    }

    @Test
    @DisplayName("an invalid request is explained, and with --json the problem is the one document on standard output")
    void invalidRequest() throws Exception {
        TernProcess run = TernProcess.run(folder, " ", "chat", "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(JSON.readTree(run.out()).path("code").asText()).isEqualTo("invalid_request");
        assertThat(run.err().strip()).isEqualTo("tern: Invalid request: prompt must not be blank");
    }

    @Test
    @DisplayName("wrong usage shows the usage and exits with 2; --help exits with 0; neither needs the functions")
    void usage() throws Exception {
        TernProcess wrong = TernProcess.run(folder, "", "summarise");
        TernProcess help = TernProcess.run(folder, "", "ask", "--help");

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("Missing required parameter: 'FILE'").contains("Usage: tern summarise");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Usage: tern ask").contains("--data=DIR");
    }

    @Test
    @DisplayName("a wrong setting stops every command with a sentence that names it")
    void wrongSetting() throws Exception {
        List<String> command = List.of(
                OneJar.java().toString(),
                "-Dtern.timeout-seconds=soon",
                "-jar",
                OneJar.jar().toString(),
                "chat");
        TernProcess run = TernProcess.run(folder, "hello", command);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().strip())
                .isEqualTo("tern: tern.timeout-seconds in system properties must be a whole number from 1 to 900");
    }

    @Test
    @DisplayName("the launcher runs the jar that is there")
    void launcher() throws Exception {
        TernProcess run = TernProcess.run(
                folder, "", List.of(OneJar.root().resolve("tern").toString(), "--version"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("tern ");
    }
}
