package dev.tern.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.config.SecretStore;
import dev.tern.config.SecretStoreException;
import dev.tern.conformance.kit.SecretStoreKit;
import dev.tern.conformance.wire.WireRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("In Google Secret Manager")
class SecretManagerIT extends SecretStoreKit {

    @Override
    protected SecretStore store(URI address) {
        return new SecretManager(address, () -> "my-project", () -> "adc-token");
    }

    @Override
    protected String granted(String value) {
        ObjectNode answer = new ObjectMapper().createObjectNode();
        answer.put("name", "projects/123456789012/secrets/acme/versions/3");
        answer.putObject("payload")
                .put("data", Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)))
                .put("dataCrc32c", "1234567");
        return answer.toString();
    }

    @Override
    protected void saysForbidden() {
        saysError(403, "PERMISSION_DENIED");
    }

    @Override
    protected void saysMissing() {
        saysError(404, "NOT_FOUND");
    }

    @Override
    protected void saysThrottled() {
        saysError(429, "RESOURCE_EXHAUSTED");
    }

    private void saysError(int status, String word) {
        stub.says(
                status,
                "{\"error\":{\"code\":" + status + ",\"message\":\"" + TOLD + "\",\"status\":\"" + word + "\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "acme, /v1/projects/my-project/secrets/acme/versions/latest:access",
        "acme/versions/2, /v1/projects/my-project/secrets/acme/versions/2:access",
        "projects/other/secrets/acme, /v1/projects/other/secrets/acme/versions/latest:access",
        "projects/42/secrets/acme/versions/7, /v1/projects/42/secrets/acme/versions/7:access"
    })
    @DisplayName(
            "a name is one of the function's own project unless it says another, and its newest version unless it says another")
    void question(String name, String path) {
        stub.says(200, granted("k"));

        store(stub.address()).get(name);

        WireRequest question = stub.received().get(0);
        assertThat(question.path()).isEqualTo(path);
        assertThat(question.header("Authorization")).hasValue("Bearer adc-token");
    }

    @Test
    @DisplayName("a payload that is not base64 is no secret")
    void badPayload() {
        stub.says(200, "{\"payload\":{\"data\":\"%%%\"}}");

        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(() -> store(stub.address()).get("acme"))
                .withMessage("the store's answer cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "../a", "a b", "a?x=1", "projects/p/secrets/../x", "projects/P Q/secrets/a"})
    @DisplayName("what cannot be a name there is not asked for")
    void badName(String name) {
        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(() -> store(stub.address()).get(name))
                .withMessageStartingWith("a name in Secret Manager has only");
        assertThat(stub.received()).isEmpty();
    }
}
