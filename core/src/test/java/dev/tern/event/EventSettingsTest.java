package dev.tern.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.config.InvalidSettingException;
import dev.tern.config.Settings;
import dev.tern.config.SettingsSource;
import dev.tern.state.StoreAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The settings of events")
class EventSettingsTest {

    @Test
    @DisplayName("open nothing unless they are set")
    void safe() {
        EventSettings none = read(Map.of());

        assertThat(none.documents()).isEmpty();
        assertThat(none.messageFunction()).isEmpty();
        assertThat(none.results()).isEmpty();
        assertThat(none.deadLetters()).isEmpty();
        assertThat(none.token().isGiven()).isFalse();
        assertThat(none.callers()).isEmpty();
        assertThat(none.callbackHosts()).isEmpty();
        assertThat(none.maxObjectBytes()).isEqualTo(50L * 1024 * 1024);
        assertThat(none.remember()).isEqualTo(Duration.ofDays(7));
        assertThat(EventSettings.canBePosted(settings(Map.of()))).isFalse();
    }

    @Test
    @DisplayName("name several places, and a URL or an address for results")
    void places() {
        assertThat(read(Map.of("documents", " s3://bucket/manuals/ , gs://other,"))
                        .documents())
                .containsExactly(StoreAddress.parse("s3://bucket/manuals"), StoreAddress.parse("gs://other"));
        assertThat(read(Map.of("results", "https://example.org/hook")).results())
                .contains("https://example.org/hook");
        assertThat(read(Map.of("results", "sqs://account/queue")).results()).contains("sqs://account/queue");
    }

    @Test
    @DisplayName("refuse what is no address before the first event")
    void noAddress() {
        for (String name : List.of("documents", "results", "dead-letters")) {
            assertThatThrownBy(() -> read(Map.of(name, "bucket")))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageContaining("tern.events." + name)
                    .hasMessageContaining("must be an address");
        }
        assertThatThrownBy(() -> read(Map.of("results", "https://exa mple.org")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageNotContaining("mple");
    }

    @Test
    @DisplayName("open the path for posted events with a token or with a caller")
    void posted() {
        assertThat(EventSettings.canBePosted(settings(Map.of("token", "t")))).isTrue();
        assertThat(EventSettings.canBePosted(settings(Map.of("callers", "ana"))))
                .isTrue();
        assertThat(EventSettings.canBePosted(settings(Map.of("sources", "urn:a"))))
                .isFalse();
    }

    private static EventSettings read(Map<String, String> values) {
        return EventSettings.from(settings(values));
    }

    private static Settings settings(Map<String, String> values) {
        Map<String, String> named = new java.util.HashMap<>();
        values.forEach((name, value) -> named.put("tern.events." + name, value));
        return Settings.load(EventSettings.SETTINGS, List.of(SettingsSource.of("the test", named)));
    }
}
