package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Documents that come by events")
class BenchEventsIT {
    private static final String DOCUMENTS = "20";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azure", "gcp"})
    @DisplayName("are all there afterwards, each once and as its object is, whatever comes twice, late or in no order")
    void nothingLost(String cloud) throws Exception {
        TernProcess run = bench(cloud, standIn(cloud));

        JsonNode rows = new ObjectMapper().readTree(run.out()).path("rows");
        assertThat(rows).as(run.out() + run.err()).hasSize(1);
        JsonNode row = rows.path(0);
        System.out.println("documents by events: " + row);
        assertThat(row.path("documents").asText()).isEqualTo(DOCUMENTS);
        assertThat(row.path("events").asInt()).isGreaterThan(20);
        assertThat(row.path("lost").asInt()).isZero();
        assertThat(row.path("duplicates").asInt()).isZero();
        assertThat(row.path("stale").asInt()).isZero();
        assertThat(row.path("givenUp").asInt()).isZero();
        assertThat(row.path("answeredBySecondProcess").asBoolean()).isTrue();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    @DisplayName("need a stand-in for the store of objects, and a cloud without one is left out with the reason")
    void leftOut() throws Exception {
        TernProcess run = TernProcess.run(
                folder, "", "bench-events", "--cloud", "aws", "--documents", "1", "--collection", cranfield());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("aws  SKIPPED: the jar of Adobe S3Mock is not there; name it with --s3mock");
    }

    private TernProcess bench(String cloud, List<String> standIn) throws Exception {
        List<String> options = new ArrayList<>(List.of("bench-events", "--require", "--json", "--cloud", cloud));
        options.addAll(List.of("--documents", DOCUMENTS, "--collection", cranfield()));
        options.addAll(standIn);
        return TernProcess.run(folder, "", options.toArray(String[]::new));
    }

    private static List<String> standIn(String cloud) throws Exception {
        return switch (cloud) {
            case "aws" -> List.of("--s3mock", Services.s3Mock().toString());
            case "azure" -> List.of("--azurite", Services.azurite().toString());
            default -> List.of();
        };
    }

    private static String cranfield() {
        return OneJar.root().resolve("core/src/test/resources/cranfield").toString();
    }
}
