package dev.tern.gcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.http.Headers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The caller on Google")
class InvokerTokenTest {
    // The claims of a Google-signed ID token of a service account, as such a function receives it.
    private static final String CLAIMS = "{\"aud\":\"https://tern-abc-ew.a.run.app\",\"azp\":\"104650345624123456789\","
            + "\"email\":\"caller@my-project.iam.gserviceaccount.com\",\"email_verified\":true,\"exp\":1767229200,"
            + "\"iat\":1767225600,\"iss\":\"https://accounts.google.com\",\"sub\":\"104650345624123456789\"}";
    private static final String CHECKED = token(CLAIMS, "SIGNATURE_REMOVED_BY_GOOGLE");

    @Test
    @DisplayName("is the subject of the token that Google has checked, where only invokers get in")
    void invoker() {
        assertThat(InvokerToken.caller(Headers.of("Authorization", "Bearer " + CHECKED), true))
                .hasValue("104650345624123456789");
        assertThat(InvokerToken.caller(Headers.of("authorization", "bearer  " + CHECKED), true))
                .hasValue("104650345624123456789");
    }

    @Test
    @DisplayName("is nobody where everybody gets in, since everybody can write such a token")
    void everybody() {
        assertThat(InvokerToken.caller(Headers.of("Authorization", "Bearer " + CHECKED), false))
                .isEmpty();
    }

    @Test
    @DisplayName("is the subject of the one token that Google checks, where there are two")
    void twoHeaders() {
        String forged = token(CLAIMS.replace("104650345624123456789", "victim"), "SIGNATURE_REMOVED_BY_GOOGLE");
        Headers both =
                Headers.of("Authorization", "Bearer " + forged).plus("X-Serverless-Authorization", "Bearer " + CHECKED);

        assertThat(InvokerToken.caller(both, true)).hasValue("104650345624123456789");
        assertThat(InvokerToken.caller(both.plus("X-Serverless-Authorization", "Bearer " + forged), true))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic dXNlcjpwYXNz",
                "Bearer",
                "Bearer a.b",
                "Bearer a.%%%.SIGNATURE_REMOVED_BY_GOOGLE",
                "Bearer a.e30.SIGNATURE_REMOVED_BY_GOOGLE",
                "Bearer a.bm8ganNvbg.SIGNATURE_REMOVED_BY_GOOGLE",
                "Bearer a.b.SIGNATURE_REMOVED_BY_GOOGLE.c"
            })
    @DisplayName("is nobody where the header has another form")
    void otherForm(String value) {
        assertThat(InvokerToken.caller(Headers.of("Authorization", value), true))
                .isEmpty();
    }

    @Test
    @DisplayName("is nobody where the token still has a signature: Google has not looked at it")
    void signed() {
        assertThat(InvokerToken.caller(Headers.of("Authorization", "Bearer " + token(CLAIMS, "c2ln")), true))
                .isEmpty();
    }

    @Test
    @DisplayName("is not who Identity-Aware Proxy is said to have signed in")
    void identityAwareProxy() {
        Headers headers = Headers.received(
                Map.of("X-Goog-Authenticated-User-Id", List.of("accounts.google.com:104650345624123456789")));

        assertThat(InvokerToken.caller(headers, true)).isEmpty();
    }

    private static String token(String claims, String signature) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(UTF_8)) + "."
                + base64.encodeToString(claims.getBytes(UTF_8)) + "." + signature;
    }
}
