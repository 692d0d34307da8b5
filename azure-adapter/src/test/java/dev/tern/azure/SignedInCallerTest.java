package dev.tern.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.http.Headers;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The caller on Azure")
class SignedInCallerTest {
    private static final Headers HEADERS =
            Headers.of("x-ms-client-principal-id", "8a1f3c52-6f0e-4c8e-9a70-1b2c3d4e5f60");

    @ParameterizedTest
    @ValueSource(strings = {"True", "true", " TRUE "})
    @DisplayName("is who App Service has signed in, where that is switched on")
    void signedIn(String enabled) {
        assertThat(SignedInCaller.of(HEADERS, settings(Map.of("WEBSITE_AUTH_ENABLED", enabled))))
                .hasValue("8a1f3c52-6f0e-4c8e-9a70-1b2c3d4e5f60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"False", "", "1"})
    @DisplayName("is nobody where it is not, since anybody could send the header then")
    void off(String enabled) {
        assertThat(SignedInCaller.of(HEADERS, settings(Map.of("WEBSITE_AUTH_ENABLED", enabled))))
                .isEmpty();
        assertThat(SignedInCaller.of(HEADERS, settings(Map.of()))).isEmpty();
    }

    @Test
    @DisplayName("is nobody who was let in without signing in, or with a function key")
    void anonymous() {
        HostSettings on = settings(Map.of("WEBSITE_AUTH_ENABLED", "True"));

        assertThat(SignedInCaller.of(Headers.of("x-functions-key", "s3cret"), on))
                .isEmpty();
    }

    private static HostSettings settings(Map<String, String> environment) {
        return HostSettings.of(environment);
    }
}
