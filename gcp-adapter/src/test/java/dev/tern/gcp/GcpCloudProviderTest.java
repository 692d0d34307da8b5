package dev.tern.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.cloud.Cloud;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GcpCloudProviderTest {

    @Test
    @DisplayName("a function of either generation is recognised by the variable that names its entry class")
    void recognisesItsCloud() {
        Map<String, String> variables = Map.of(
                "FUNCTION_TARGET",
                "dev.tern.gcp.GcpFunction",
                "FUNCTION_SIGNATURE_TYPE",
                "http",
                "K_SERVICE",
                "tern",
                "K_REVISION",
                "tern-00001",
                "PORT",
                "8080");

        assertThat(Cloud.detect(variables).name()).isEqualTo("gcp");
    }

    @Test
    @DisplayName("a Knative service is not taken for a function: it may run on any cloud")
    void knativeIsNoFunction() {
        assertThat(Cloud.detect(Map.of("K_SERVICE", "tern", "PORT", "8080"))).isEqualTo(Cloud.LOCAL);
    }

    @Test
    @DisplayName("without that variable the process runs on no cloud")
    void elsewhereIsLocal() {
        assertThat(Cloud.detect(Map.of("PATH", "/bin"))).isEqualTo(Cloud.LOCAL);
    }

    @Test
    @DisplayName("where no setting names a provider of models, it is the cloud's own")
    void ownModels() {
        assertThat(Cloud.detect(Map.of("FUNCTION_TARGET", "x")).modelProvider()).isEqualTo("google-genai");
    }
}
