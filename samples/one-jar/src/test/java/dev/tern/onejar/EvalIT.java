package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalIT {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("hybrid retrieval finds better on Cranfield than BM25 and than the embedding, as the docs say")
    void cranfield() throws Exception {
        Path cranfield = OneJar.root().resolve("core/src/test/resources/cranfield");
        TernProcess run = TernProcess.run(
                folder,
                "",
                "eval",
                "--format",
                "smart",
                "--docs",
                cranfield.resolve("cran.all.1400").toString(),
                "--queries",
                cranfield.resolve("cran.qry").toString(),
                "--qrels",
                cranfield.resolve("cranqrel").toString(),
                "--json");

        Map<String, JsonNode> byMode = new HashMap<>();
        new ObjectMapper()
                .readTree(run.out())
                .forEach(result -> byMode.put(result.path("mode").asText(), result));
        System.out.println(run.out());
        assertThat(byMode).containsOnlyKeys("bm25", "vector", "hybrid");
        assertThat(ndcg(byMode, "hybrid"))
                .isGreaterThanOrEqualTo(0.545)
                .isGreaterThan(ndcg(byMode, "bm25"))
                .isGreaterThan(ndcg(byMode, "vector"));
        assertThat(byMode.get("hybrid").path("queries").asInt()).isEqualTo(225);
    }

    @Test
    @DisplayName("a mode that is none is refused with the modes there are, and exit code 2")
    void unknownMode() throws Exception {
        TernProcess run = TernProcess.run(
                folder,
                "",
                "eval",
                "--format",
                "smart",
                "--docs",
                "x",
                "--queries",
                "x",
                "--qrels",
                "x",
                "--mode",
                "best");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip()).isEqualTo("tern: --mode must be one of bm25, vector, hybrid");
    }

    private static double ndcg(Map<String, JsonNode> byMode, String mode) {
        return byMode.get(mode).path("ndcgAt10").asDouble();
    }
}
