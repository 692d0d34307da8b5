package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The sample of documents by event")
class DocumentPipelineIT {
    private static final String SAMPLE = "samples/document-pipeline/";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("answers from a file that an event told of, and no more once another has told that it is gone")
    void laptop() throws Exception {
        assumeTrue(isThere("curl"), "curl is not here");
        String command = SAMPLE + "laptop.sh";
        assertThat(OneJar.document(SAMPLE + "README.md")).contains("```sh\n" + command + "\n```");

        TernProcess run = TernProcess.run(
                folder,
                "",
                List.of("sh", "-c", "TERN='%s -jar %s' sh %s".formatted(OneJar.java(), OneJar.jar(), command)));

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> answers = run.out().lines().toList();
        assertThat(answers).hasSize(2);
        JsonNode first = JSON.readTree(answers.get(0));
        assertThat(first.path("grounded").asBoolean()).isTrue();
        assertThat(first.at("/citations/0/document").asText()).endsWith("/documents/pump.md");
        assertThat(JSON.readTree(answers.get(1)).path("grounded").asBoolean(true))
                .isFalse();
    }

    @Test
    @DisplayName("has a template that AWS's own checks find nothing wrong with")
    void template() throws Exception {
        assumeTrue(isThere("cfn-lint"), "cfn-lint is not here");

        TernProcess run = TernProcess.run(folder, "", List.of("cfn-lint", SAMPLE + "template.yaml"));

        assertThat(run.exitCode()).as(run.out()).isZero();
    }

    private boolean isThere(String program) throws IOException, InterruptedException {
        return TernProcess.run(folder, "", List.of("sh", "-c", "command -v " + program))
                        .exitCode()
                == 0;
    }
}
