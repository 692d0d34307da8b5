package dev.tern.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatchAllAppTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("The folder has a function for every path without a prefix, and names the jar beside it")
    void writesWhatTheHostReads() throws IOException {
        Path app = new CatchAllApp("functionRouter", "tern.jar", "a.B.handle").writeTo(folder.resolve("app"));

        JsonNode host = read(app.resolve("host.json"));
        assertThat(host.at("/extensions/http/routePrefix").asText("absent")).isEmpty();
        JsonNode function = read(app.resolve("functionRouter").resolve("function.json"));
        assertThat(function.at("/scriptFile").asText()).isEqualTo("../tern.jar");
        assertThat(function.at("/entryPoint").asText()).isEqualTo("a.B.handle");
        assertThat(function.at("/bindings/0/route").asText()).isEqualTo("{*path}");
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
