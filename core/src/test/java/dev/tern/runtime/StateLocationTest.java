package dev.tern.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.chat.ChatMessage;
import dev.tern.chat.Conversations;
import dev.tern.config.SettingsSource;
import dev.tern.state.FileKeyValueStore;
import dev.tern.state.InMemoryKeyValueStore;
import dev.tern.state.KeyValueStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The state that calls share")
class StateLocationTest {

    @Test
    @DisplayName("is the memory of the process where no setting says another place, and nothing is opened for it")
    void memory() {
        try (TernRuntime runtime = start(Map.of())) {
            assertThat(runtime.context().getBean(KeyValueStore.class)).isInstanceOf(InMemoryKeyValueStore.class);
            assertThat(runtime.context().getBeanFactory().containsSingleton("ternStores"))
                    .isFalse();
        }
    }

    @Test
    @DisplayName("is seen by each runtime that has the same place, such as a folder")
    void shared(@TempDir Path folder) {
        Map<String, String> place = Map.of("tern.state.location", "file://" + folder.resolve("state"));
        try (TernRuntime one = start(place);
                TernRuntime other = start(place)) {
            assertThat(Files.exists(folder.resolve("state"))).isFalse();
            assertThat(one.context().getBean(KeyValueStore.class)).isInstanceOf(FileKeyValueStore.class);

            conversations(one).append("c-1", List.of(ChatMessage.user("hello")));
            assertThat(conversations(other).load("c-1")).containsExactly(ChatMessage.user("hello"));
        }
    }

    @Test
    @DisplayName("is not opened by the start, so that a server that is not there costs no call that does not need it")
    void lazy() {
        try (TernRuntime runtime = start(Map.of("tern.state.location", "redis://host.invalid:1"))) {
            assertThat(runtime.context().getBeanFactory().containsSingleton("ternKeyValueStore"))
                    .isFalse();
        }
    }

    @Test
    @DisplayName("stops the start if its place is none, with a sentence that repeats no password")
    void wrong() {
        assertStopped("nowhere", "tern.state.location in a test must be an address such as s3://bucket/prefix or ");
        assertStopped("ftp://host", "tern.state.location must be the address of a store of values, which begins with ");
        assertStopped("redis://u:pa55@host", "tern.state.location must hold no user and no password; ");
    }

    private static void assertStopped(String location, String sentence) {
        assertThatThrownBy(() -> start(Map.of("tern.state.location", location)).close())
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith(sentence)
                .hasMessageNotContaining("pa55");
    }

    private static Conversations conversations(TernRuntime runtime) {
        return runtime.context().getBean(Conversations.class);
    }

    private static TernRuntime start(Map<String, String> settings) {
        return TernRuntime.start(List.of(SettingsSource.of("a test", settings)), Map.of());
    }
}
