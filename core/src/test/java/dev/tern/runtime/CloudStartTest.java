package dev.tern.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.cloud.Cloud;
import dev.tern.config.SettingsSource;
import dev.tern.config.TernProperties;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A start on a cloud")
class CloudStartTest {

    private static final Map<String, String> ON_A_CLOUD = Map.of("PERCH", "1");

    @TempDir
    private Path data;

    @Test
    @DisplayName("takes the cloud's own models, and says so if they are not on the class path")
    void missingProvider() {
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> start(ON_A_CLOUD, Map.of()))
                .withMessage(
                        "tern.model.provider is not set, and perch-models, the provider of perch, is not on the class"
                                + " path; set it to one of [offline, openai]");
    }

    @Test
    @DisplayName("takes the models that a setting names")
    void namedProvider() {
        try (TernRuntime tern = start(ON_A_CLOUD, Map.of("tern.model.provider", "offline"))) {
            assertThat(tern.context().getBean(Cloud.class)).isEqualTo(new Cloud("perch", false, "perch-models"));
        }
    }

    @Test
    @DisplayName("finds the values of its store of secrets, also for settings that are none")
    void secretStore() {
        try (TernRuntime tern = start(
                ON_A_CLOUD, Map.of("tern.model.provider", "secret://enilffo", "tern.concurrency", "secret://21"))) {
            assertThat(tern.context().getBean(TernProperties.class).concurrency())
                    .isEqualTo(12);
        }
    }

    @Test
    @DisplayName("stops where the store does not give what is needed at once")
    void forbiddenSecret() {
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> start(ON_A_CLOUD, Map.of("tern.concurrency", "secret://forbidden")))
                .withMessage("tern.concurrency in the test: the secret forbidden cannot be had: access is denied");
    }

    @Test
    @DisplayName("elsewhere is with the offline model, and without a store of secrets")
    void elsewhere() {
        try (TernRuntime tern = start(Map.of(), Map.of())) {
            assertThat(tern.context().getBean(Cloud.class)).isEqualTo(Cloud.LOCAL);
        }
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> start(Map.of(), Map.of("tern.concurrency", "secret://21")))
                .withMessage("tern.concurrency in the test: there is no store of secrets here; give the value itself");
    }

    private TernRuntime start(Map<String, String> environment, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("tern.data", data.toString());
        return TernRuntime.start(List.of(SettingsSource.of("the test", all)), environment);
    }
}
