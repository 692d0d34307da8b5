package dev.tern.aws.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.state.ObjectContent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples for S3 are those of AWS: {@code AmazonS3/latest/API/sig-v4-header-based-auth.html}. */
@DisplayName("A request to a service of AWS")
class RoleSignerTest {
    private static final String BUCKET = "https://examplebucket.s3.amazonaws.com/";
    private static final RoleSigner THEN =
            new RoleSigner(Clock.fixed(Instant.parse("2013-05-24T00:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void credentials() {
        System.setProperty("aws.accessKeyId", "AKIAIOSFODNN7EXAMPLE");
        System.setProperty("aws.secretAccessKey", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    }

    @AfterEach
    void forget() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        System.clearProperty("aws.sessionToken");
    }

    @Test
    @DisplayName(
            "is signed for the service and its region, with its target and the session, and without the key itself")
    void signed() {
        System.setProperty("aws.sessionToken", "session");
        URI address = URI.create("https://secretsmanager.eu-central-1.amazonaws.com/");

        HttpRequest request = new RoleSigner()
                .signed(UnsignedRequest.post(
                        "secretsmanager",
                        "eu-central-1",
                        address,
                        Map.of("X-Amz-Target", "secretsmanager.GetSecretValue"),
                        "{}".getBytes(UTF_8)));

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).isEqualTo(address);
        assertThat(request.headers().firstValue("X-Amz-Target")).hasValue("secretsmanager.GetSecretValue");
        assertThat(request.headers().firstValue("X-Amz-Security-Token")).hasValue("session");
        assertThat(authorization(request))
                .matches("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/\\d{8}/eu-central-1/secretsmanager/"
                        + "aws4_request, "
                        + "SignedHeaders=[a-z0-9;-]*host;[a-z0-9;-]*x-amz-target, Signature=[0-9a-f]{64}");
    }

    @Test
    @DisplayName("that reads an object has the signature of AWS's example")
    void get() {
        assertThat(authorization(bodiless("test.txt", Map.of("Range", "bytes=0-9"))))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, "
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    @DisplayName("that lists objects has the signature of AWS's example")
    void list() {
        assertThat(authorization(bodiless("?max-keys=2&prefix=J", Map.of())))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    @DisplayName("that has a query without a value has the signature of AWS's example")
    void lifecycle() {
        assertThat(authorization(bodiless("?lifecycle", Map.of())))
                .endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    @Test
    @DisplayName("that writes an object has the signature of AWS's example, from memory and from a file")
    void put(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("body"), "Welcome to Amazon S3.");
        String signature = "Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd";

        assertThat(authorization(put(ObjectContent.of("Welcome to Amazon S3."))))
                .endsWith(signature);
        assertThat(authorization(put(ObjectContent.of(file)))).endsWith(signature);
    }

    @Test
    @DisplayName("keeps the address as it was given, with slashes and encoded signs")
    void address() {
        URI address = URI.create(BUCKET + "a//b/%20%2B%C3%A4/./c/?prefix=x%20y");
        UnsignedRequest request = UnsignedRequest.bodiless("s3", "us-east-1", "GET", address, Map.of());

        assertThat(THEN.signed(request).uri()).hasToString(address.toString());
    }

    private static HttpRequest bodiless(String path, Map<String, String> headers) {
        return THEN.signed(UnsignedRequest.bodiless("s3", "us-east-1", "GET", URI.create(BUCKET + path), headers));
    }

    private static HttpRequest put(ObjectContent body) {
        Map<String, String> headers =
                Map.of("X-Amz-Storage-Class", "REDUCED_REDUNDANCY", "Date", "Fri, 24 May 2013 00:00:00 GMT");
        return THEN.signed(
                new UnsignedRequest("s3", "us-east-1", "PUT", URI.create(BUCKET + "test%24file.text"), headers, body));
    }

    private static String authorization(HttpRequest request) {
        return request.headers().firstValue("Authorization").orElseThrow();
    }
}
