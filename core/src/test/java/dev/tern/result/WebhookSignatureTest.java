package dev.tern.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.config.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The signature of a result")
class WebhookSignatureTest {

    @Test
    @DisplayName("is the one that the libraries of Standard Webhooks expect")
    void standardExample() {
        WebhookSignature signature = new WebhookSignature(Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

        assertThat(signature.of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    @DisplayName("takes a secret of any other form as its text")
    void plainSecret() {
        WebhookSignature base64 = new WebhookSignature(Secret.of("whsec_c2VjcmV0"));
        WebhookSignature plain = new WebhookSignature(Secret.of("secret"));

        assertThat(plain.of("id", 1, "{}")).isEqualTo(base64.of("id", 1, "{}"));
    }
}
