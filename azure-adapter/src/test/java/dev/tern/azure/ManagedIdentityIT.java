package dev.tern.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.config.SecretStoreException;
import dev.tern.conformance.wire.HttpStub;
import dev.tern.conformance.wire.WireRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A token of a function app's managed identity")
class ManagedIdentityIT {
    private final HttpStub stub = HttpStub.start();

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    @DisplayName("is asked for where the platform says, with the header that only the app knows")
    void question() {
        stub.says(200, "{\"access_token\":\"eyJ0\",\"expires_on\":\"1586984735\",\"token_type\":\"Bearer\"}");

        assertThat(identity(Map.of("AZURE_CLIENT_ID", "5e29463d")).get()).isEqualTo("eyJ0");
        WireRequest question = stub.received().get(0);
        assertThat(question.target())
                .isEqualTo(
                        "/msi/token?api-version=2019-08-01&resource=https%3A%2F%2Fvault.azure.net&client_id=5e29463d");
        assertThat(question.header("X-IDENTITY-HEADER")).hasValue("853b9a84");
    }

    @Test
    @DisplayName("that is not given is told without what the platform said")
    void refused() {
        stub.says(400, "{\"statusCode\":400,\"message\":\"s3cret\"}");

        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(() -> identity(Map.of()).get())
                .withMessage("the function app's managed identity gives no token");
    }

    @Test
    @DisplayName("cannot be had without an identity")
    void none() {
        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(() -> new ManagedIdentity(Map.of(), ManagedIdentity.KEY_VAULT).get())
                .withMessage("the function app has no managed identity");
    }

    private ManagedIdentity identity(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("IDENTITY_ENDPOINT", stub.address() + "/msi/token");
        environment.put("IDENTITY_HEADER", "853b9a84");
        return new ManagedIdentity(environment, ManagedIdentity.KEY_VAULT);
    }
}
