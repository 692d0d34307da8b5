package dev.tern.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The cloud")
class CloudTest {

    @Test
    @DisplayName("is the local machine when no adapter claims it, whatever the environment says")
    void local() {
        assertThat(Cloud.detect(Map.of())).isEqualTo(Cloud.LOCAL);
        assertThat(Cloud.detect(Map.of("AWS_LAMBDA_FUNCTION_NAME", "x", "K_SERVICE", "y")))
                .isEqualTo(Cloud.LOCAL);
        assertThat(Cloud.LOCAL.name()).isEqualTo("local");
    }

    @Test
    @DisplayName("is found even on a thread whose class loader sees nothing")
    void blindThread() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(null);
        try {
            assertThat(Cloud.detect(Map.of())).isEqualTo(Cloud.LOCAL);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
