package dev.tern.azurehost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostArgumentsTest {

    @Test
    @DisplayName("the app and the port are named, in any order")
    void readsOptions() {
        assertThat(parse("--port 0 --app site")).isEqualTo(new HostArguments(Path.of("site"), 0));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("anything else is answered with how it is used")
    @ValueSource(strings = {"--app site", "--app site --port x", "--app site --port 0 --verbose", "site 0 a b"})
    void refusesOthers(String line) {
        assertThatThrownBy(() -> parse(line)).hasMessageStartingWith("usage: ");
    }

    private static HostArguments parse(String line) {
        return HostArguments.parse(List.of(line.split(" ", -1)));
    }
}
