package dev.tern.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.config.SettingsSource;
import dev.tern.http.Door;
import dev.tern.problem.ProblemException;
import dev.tern.runtime.StartException;
import dev.tern.runtime.TernRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The exported functions")
class ExportedFunctionsTest {

    @RegisterExtension
    static final Door DOOR = Door.with("tern.functions", "chat,summarise");

    @Test
    @DisplayName("are found by their names, with their types")
    void found() {
        ExportedFunction chat = functions().find("chat").orElseThrow();

        assertThat(chat.name()).isEqualTo("chat");
        assertThat(chat.input().shape()).isEqualTo(FunctionType.Shape.VALUE);
        assertThat(chat.input().payload().toClass()).isEqualTo(dev.tern.chat.ChatRequest.class);
        assertThat(chat.output().payload().toClass()).isEqualTo(dev.tern.chat.ChatReply.class);
        assertThat(chat.output().reactive()).isFalse();
        assertThat(chat.output().message()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "ragQuery", "", "|", "chat|ingest", "chat|", "Chat", "environment"})
    @DisplayName("are no others than the settings name")
    void others(String name) {
        assertThat(functions().find(name)).isEmpty();
    }

    @Test
    @DisplayName("are not joined in any number")
    void tooMany() {
        String many = "chat|".repeat(16) + "chat";

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> functions().find(many))
                .withMessage("at most 16 functions can be joined");
    }

    @Test
    @DisplayName("may be none at all")
    void none(@TempDir Path data) {
        try (TernRuntime runtime = start(data, "")) {
            assertThat(runtime.context().getBean(ExportedFunctions.class).find("chat"))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("must exist, or the start ends with the name that is missing")
    void missing(@TempDir Path data) {
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> start(data, "chat,reverse"))
                .withMessage("tern.functions names reverse, but there is no such function");
    }

    private static TernRuntime start(Path data, String functions) {
        return TernRuntime.start(List.of(
                SettingsSource.of("the test", Map.of("tern.functions", functions, "tern.data", data.toString()))));
    }

    private static ExportedFunctions functions() {
        return DOOR.runtime().context().getBean(ExportedFunctions.class);
    }
}
