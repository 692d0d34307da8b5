package dev.tern.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request to a service of AWS")
class RoleSignerTest {

    @BeforeAll
    static void credentials() {
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
        System.setProperty("aws.sessionToken", "session");
    }

    @AfterAll
    static void forget() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        System.clearProperty("aws.sessionToken");
    }

    @Test
    @DisplayName(
            "is signed for the service and its region, with its target and the session, and without the key itself")
    void signed() {
        HttpRequest request = new RoleSigner()
                .signed(
                        "secretsmanager",
                        "eu-central-1",
                        URI.create("https://secretsmanager.eu-central-1.amazonaws.com/"),
                        Map.of("X-Amz-Target", "secretsmanager.GetSecretValue"),
                        "{}".getBytes(UTF_8));

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).hasToString("https://secretsmanager.eu-central-1.amazonaws.com/");
        assertThat(request.headers().firstValue("X-Amz-Target")).hasValue("secretsmanager.GetSecretValue");
        assertThat(request.headers().firstValue("X-Amz-Security-Token")).hasValue("session");
        assertThat(request.headers().firstValue("Authorization").orElseThrow())
                .matches("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/\\d{8}/eu-central-1/secretsmanager/aws4_request, "
                        + "SignedHeaders=[a-z0-9;-]*host;[a-z0-9;-]*x-amz-target, Signature=[0-9a-f]{64}");
    }
}
