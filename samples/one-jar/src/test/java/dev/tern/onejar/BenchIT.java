package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.conformance.process.Java;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The one jar measures itself beside a function by hand")
class BenchIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    // One start says little on a busy machine; what is recorded is moved by more than it can be wrong.
    private static final double GENEROUS = 4;
    private static final double UNREACHABLE = 0.1;
    // With fewer calls the processor's time, which is told in hundredths of a second, may be none.
    private static final String COUNTABLE = "500";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("in one document, with every figure of both and how many times that of the other it is")
    void figures() throws Exception {
        TernProcess run = bench("--calls", "5", "--json");

        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        JsonNode rows = JSON.readTree(run.out()).path("rows");
        assertThat(rows.findValuesAsText("function")).containsExactly("bare", "tern");
        rows.forEach(BenchIT::assertSane);
        JsonNode bare = rows.path(0);
        JsonNode tern = rows.path(1);
        assertThat(bare.path("jarBytes").asLong()).isEqualTo(Files.size(bareJar()));
        assertThat(tern.path("jarBytes").asLong()).isEqualTo(Files.size(OneJar.jar()));
        assertThat(bare.path("timesBare").path("firstAnswerCpuSeconds").asDouble())
                .isEqualTo(1);
        assertThat(tern.path("timesBare").path("classes").asDouble())
                .isGreaterThan(1)
                .isLessThan(20);
        System.out.println("a short benchmark: " + rows);
    }

    @Test
    @DisplayName("with somebody else's function in the same run, as a table")
    void besideAnother() throws Exception {
        TernProcess run =
                bench("--calls", "5", "--vs", "bare2=" + bareJar() + ",dev.tern.bare.BareLambda::handleRequest");

        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).startsWith("java  layout  route   function  first ms");
        assertThat(lines.subList(1, 4))
                .extracting(line -> line.split(" +", -1)[3])
                .containsExactly("bare", "tern", "bare2");
    }

    @Test
    @DisplayName("says which heat has failed, with those that have not, and by its exit code")
    void failedHeat() throws Exception {
        TernProcess run = bench("--calls", "5", "--json", "--vs", "broken=" + bareJar() + ",dev.tern.bare.Nobody");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(heat() + ": dev.tern.bare.Nobody answered with an error");
        assertThat(JSON.readTree(run.out()).path("failures")).hasSize(1);
    }

    @Test
    @DisplayName("and tells by its exit code whether it is worse than was recorded")
    void recordAndCheck() throws Exception {
        Path ratios = folder.resolve("ratios.json");

        TernProcess first = bench("--calls", COUNTABLE, "--record", ratios.toString());
        assertThat(first.exitCode()).as(first.err()).isZero();
        ObjectNode recorded = (ObjectNode) JSON.readTree(ratios.toFile());

        moveTo(ratios, recorded, GENEROUS);
        TernProcess met = bench("--calls", COUNTABLE, "--check", ratios.toString());
        assertThat(met.exitCode()).as(met.err() + met.out()).isZero();

        moveTo(ratios, recorded, UNREACHABLE);
        TernProcess worse = bench("--calls", "5", "--check", ratios.toString());
        assertThat(worse.exitCode()).as(worse.out()).isEqualTo(1);
        assertThat(worse.err())
                .contains(heat() + ": firstAnswerCpuSeconds is ", heat() + ": peakMegabytes is ")
                .contains(" times that of the function by hand; recorded are ");
    }

    private TernProcess bench(String... more) throws Exception {
        String usual = "bench --layout aws --route health --rounds 1 --archive without --java "
                + Java.running().feature();
        return TernProcess.run(
                folder,
                "",
                Stream.of(usual.split(" ", -1), more).flatMap(Stream::of).toArray(String[]::new));
    }

    private static void moveTo(Path file, ObjectNode recorded, double times) throws IOException {
        ObjectNode moved = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> ratio : recorded.path(heat()).properties()) {
            moved.put(ratio.getKey(), ratio.getValue().asDouble() * times);
        }
        JSON.writeValue(file.toFile(), JSON.createObjectNode().set(heat(), moved));
    }

    private static String heat() {
        return "Java " + Java.running().feature() + " aws health";
    }

    private static void assertSane(JsonNode row) {
        assertThat(row.path("firstAnswerSeconds").asDouble()).isBetween(0.02, 60.0);
        assertThat(row.path("firstAnswerCpuSeconds").asDouble()).isBetween(0.02, 60.0);
        assertThat(row.path("classes").asLong()).isBetween(400L, 20_000L);
        assertThat(row.path("warmMedianMillis").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(row.path("warmP99Millis").asDouble());
        assertThat(row.path("peakMegabytes").asDouble()).isBetween(10.0, 1_024.0);
    }

    private static Path bareJar() throws IOException {
        try (Stream<Path> jars =
                Files.list(OneJar.jar().resolveSibling("runtimes").resolve("bare-json"))) {
            return jars.findFirst().orElseThrow();
        }
    }
}
