package dev.tern.conformance.lambda.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Each front door")
class GatewayLimitsTest {

    @Test
    @DisplayName("is found by its name, and no other name is one")
    void names() {
        assertThat(EventShapes.all())
                .extracting(EventShape::name)
                .containsExactly("rest", "http", "url", "alb", "alb-multi");
        assertThatThrownBy(() -> EventShapes.named("none")).hasMessageContaining("none");
    }

    @ParameterizedTest
    // As base64 4.72 million bytes are more than 6 MB; as text they are not.
    @CsvSource({"rest, 4720000", "http, 6291456", "http, 11000000", "url, 6291456", "alb, 1048577", "alb-multi, 1048577"
    })
    @DisplayName("refuses with 413 what Lambda or itself does not carry")
    void tooLarge(String shape, int size) {
        assertThatThrownBy(() -> Exchange.event(shape, Exchange.withBody("text/plain", text(size))))
                .asInstanceOf(type(RefusedByGatewayException.class))
                .extracting(refusal -> refusal.response().status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"rest, 4600000", "http, 6000000", "url, 6000000", "alb, 1048576", "alb-multi, 1048576"})
    @DisplayName("lets through what is just small enough")
    void smallEnough(String shape, int size) throws Exception {
        assertThat(Exchange.event(shape, Exchange.withBody("text/plain", text(size)))
                        .path("body")
                        .asText())
                .hasSizeGreaterThanOrEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"rest, 502", "http, 500", "url, 502", "alb, 502", "alb-multi, 502"})
    @DisplayName("answers by itself for a function that fails, or that answers with more than Lambda carries")
    void failure(String shape, int status) {
        String large = "{\"statusCode\": 200, \"body\": \"" + "x".repeat(6 * 1024 * 1024) + "\"}";

        assertThat(Exchange.failure(shape).status()).isEqualTo(status);
        assertThat(Exchange.response(shape, large).status()).isEqualTo(status);
    }

    private static byte[] text(int size) {
        byte[] text = new byte[size];
        Arrays.fill(text, (byte) 'x');
        return text;
    }
}
