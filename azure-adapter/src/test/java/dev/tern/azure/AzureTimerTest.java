package dev.tern.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.config.SettingsSource;
import dev.tern.runtime.StartException;
import dev.tern.runtime.TernRuntime;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A timer on Azure")
class AzureTimerTest {
    private static final String FIRED = "{\"Schedule\":{\"AdjustForDST\":true},\"IsPastDue\":false}";
    private static final HostSettings SETTINGS = HostSettings.of(Map.of());

    @TempDir
    private Path data;

    @Test
    @DisplayName("is an event of a schedule, with the worker's id and trace")
    void isASchedule() {
        TimerEvent event = TimerEvent.of(FIRED, Call.traced(), Instant.now());

        assertThat(event.isSchedule()).isTrue();
        assertThat(event.kind()).isEqualTo("azure:timer");
        assertThat(event.json().text()).isEqualTo(FIRED);
        assertThat(event.invocation().requestId()).isEqualTo("invocation-1");
        assertThat(event.invocation().traceId()).hasValue("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    @DisplayName("keeps Tern warm if no function takes it: the functions are made")
    void keepsWarm() {
        try (TernRuntime tern = start(Map.of("tern.data", data.toString()))) {
            new AzureTimer(tern::events, SETTINGS).keepWarm(FIRED, Call.untraced());

            assertThat(tern.context().getBeanFactory().containsSingleton("ragQuery"))
                    .isTrue();
        }
    }

    @Test
    @DisplayName("fails its execution if Tern cannot start")
    void failedStart() {
        AzureTimer timer =
                new AzureTimer(() -> start(Map.of("tern.no.such", "x")).events(), SETTINGS);

        assertThatThrownBy(() -> timer.keepWarm(FIRED, null)).isInstanceOf(StartException.class);
    }

    private static TernRuntime start(Map<String, String> settings) {
        return TernRuntime.start(List.of(SettingsSource.of("the test", settings)));
    }
}
