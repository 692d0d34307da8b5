package dev.tern.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.config.SecretStore;
import dev.tern.config.SecretStoreException;
import dev.tern.conformance.kit.SecretStoreKit;
import dev.tern.conformance.wire.WireRequest;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("In Azure Key Vault")
class KeyVaultIT extends SecretStoreKit {

    @Override
    protected SecretStore store(URI address) {
        return new KeyVault(address, () -> "entra-token");
    }

    @Override
    protected String granted(String value) {
        return new ObjectMapper()
                .createObjectNode()
                .put("value", value)
                .put("id", "https://my-vault.vault.azure.net/secrets/acme/4387e9f3d6e14c459867679a90fd0f79")
                .set("attributes", new ObjectMapper().createObjectNode().put("enabled", true))
                .toString();
    }

    @Override
    protected void saysForbidden() {
        stub.says(403, "{\"error\":{\"code\":\"Forbidden\",\"message\":\"" + TOLD + "\"}}");
    }

    @Override
    protected void saysMissing() {
        stub.says(404, "{\"error\":{\"code\":\"SecretNotFound\",\"message\":\"" + TOLD + "\"}}");
    }

    @Override
    protected void saysThrottled() {
        stub.says(429, "{\"error\":{\"code\":\"Throttled\",\"message\":\"" + TOLD + "\"}}");
    }

    @Test
    @DisplayName("the newest version is asked for, with the app's token")
    void question() {
        stub.says(200, granted("k"));

        store(stub.address()).get("openai-key");

        WireRequest question = stub.received().get(0);
        assertThat(question.method()).isEqualTo("GET");
        assertThat(question.path()).isEqualTo("/secrets/openai-key");
        assertThat(question.query()).isEqualTo("api-version=7.4");
        assertThat(question.header("Authorization")).hasValue("Bearer entra-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "../keys/a", "a b", "a?x=1", "ä"})
    @DisplayName("what cannot be a name there is not asked for")
    void badName(String name) {
        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(() -> store(stub.address()).get(name))
                .withMessage("a name in Key Vault has only letters, digits and dashes");
        assertThat(stub.received()).isEmpty();
    }
}
