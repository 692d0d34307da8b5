package dev.tern.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.aws.identity.UnsignedRequest;
import dev.tern.config.SecretStore;
import dev.tern.config.SecretStoreException;
import dev.tern.conformance.kit.SecretStoreKit;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.state.ObjectContent;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In AWS Secrets Manager")
class SecretsManagerIT extends SecretStoreKit {
    private static final String ARN = "arn:aws:secretsmanager:us-east-2:123456789012:secret:acme-AbCdEf";

    private final List<String> signedFor = new ArrayList<>();

    @Override
    protected SecretStore store(URI address) {
        return new SecretsManager(
                Map.of("AWS_REGION", "eu-central-1", "AWS_ENDPOINT_URL_SECRETS_MANAGER", address.toString()),
                this::signed);
    }

    @Override
    protected String granted(String value) {
        return LambdaEvent.JSON
                .createObjectNode()
                .put("ARN", ARN)
                .put("Name", "acme")
                .put("SecretString", value)
                .put("VersionId", "EXAMPLE1-90ab-cdef-fedc-ba987EXAMPLE")
                .toString();
    }

    @Override
    protected void saysForbidden() {
        saysError("AccessDeniedException");
    }

    @Override
    protected void saysMissing() {
        saysError("ResourceNotFoundException");
    }

    @Override
    protected void saysThrottled() {
        saysError("com.amazon.coral.availability#ThrottlingException");
    }

    private void saysError(String type) {
        stub.says(400, "{\"__type\":\"" + type + "\",\"Message\":\"" + TOLD + "\"}");
    }

    @Test
    @DisplayName("the secret is asked for by its name, in the function's region")
    void question() {
        stub.says(200, granted("k"));

        store(stub.address()).get("prod/acme");

        WireRequest question = stub.received().get(0);
        assertThat(question.method()).isEqualTo("POST");
        assertThat(question.header("X-Amz-Target")).hasValue("secretsmanager.GetSecretValue");
        assertThat(question.header("Content-Type")).hasValue("application/x-amz-json-1.1");
        assertThat(question.body().text()).isEqualTo("{\"SecretId\":\"prod/acme\"}");
        assertThat(signedFor).containsExactly("secretsmanager eu-central-1");
    }

    @Test
    @DisplayName("a secret of an ARN is asked for in the ARN's own region")
    void arn() {
        stub.says(200, granted("k"));

        store(stub.address()).get(ARN);

        assertThat(signedFor).containsExactly("secretsmanager us-east-2");
    }

    @Test
    @DisplayName("bytes are read as text in UTF-8")
    void binary() {
        String bytes = Base64.getEncoder().encodeToString("Größe".getBytes(StandardCharsets.UTF_8));
        stub.says(200, "{\"SecretBinary\":\"" + bytes + "\"}").says(200, "{\"SecretBinary\":\"%\"}");

        assertThat(store(stub.address()).get("acme")).isEqualTo("Größe");
        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(() -> store(stub.address()).get("acme"))
                .withMessage("the store's answer cannot be read");
    }

    private HttpRequest signed(UnsignedRequest request) {
        signedFor.add(request.service() + " " + request.region());
        byte[] body = ((ObjectContent.Bytes) request.body()).bytes();
        HttpRequest.Builder plain = HttpRequest.newBuilder(request.address()).POST(BodyPublishers.ofByteArray(body));
        request.headers().forEach(plain::header);
        return plain.build();
    }
}
