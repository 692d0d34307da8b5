package dev.tern.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.cloud.Cloud;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AzureCloudProviderTest {

    @Test
    @DisplayName("the adapter on the class path recognises its cloud by the platform's own environment variable")
    void recognisesItsCloud() {
        assertThat(Cloud.detect(Map.of("FUNCTIONS_WORKER_RUNTIME", "x")).name()).isEqualTo("azure");
    }

    @Test
    @DisplayName("without that variable the process runs on no cloud")
    void elsewhereIsLocal() {
        assertThat(Cloud.detect(Map.of("PATH", "/bin"))).isEqualTo(Cloud.LOCAL);
    }

    @Test
    @DisplayName("where no setting names a provider of models, it is the cloud's own")
    void ownModels() {
        assertThat(Cloud.detect(Map.of("FUNCTIONS_WORKER_RUNTIME", "x")).modelProvider())
                .isEqualTo("azure-openai");
    }
}
