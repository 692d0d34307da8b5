package dev.tern.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.cloud.Cloud;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GcpCloudProviderTest {

    @Test
    @DisplayName("the adapter on the class path recognises its cloud by the platform's own environment variable")
    void recognisesItsCloud() {
        assertThat(Cloud.detect(Map.of("FUNCTION_TARGET", "x")).name()).isEqualTo("gcp");
    }

    @Test
    @DisplayName("without that variable the process runs on no cloud")
    void elsewhereIsLocal() {
        assertThat(Cloud.detect(Map.of("PATH", "/bin"))).isEqualTo(Cloud.LOCAL);
    }
}
