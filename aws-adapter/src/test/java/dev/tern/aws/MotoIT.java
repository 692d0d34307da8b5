package dev.tern.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tern.aws.identity.RoleSigner;
import dev.tern.aws.identity.UnsignedRequest;
import dev.tern.cloud.StoreCall;
import dev.tern.config.SecretStoreException;
import dev.tern.conformance.process.HttpProcess;
import dev.tern.conformance.process.Launch;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Against moto's stand-in for Secrets Manager")
class MotoIT {
    private static HttpProcess moto;

    @BeforeAll
    static void start(@TempDir Path folder) {
        String program = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(path -> Path.of(path, "moto_server"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
        assumeTrue(!program.isEmpty(), "moto_server is not on this machine; the stub's tests stand alone");
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "example");
        int port = HttpProcess.freePort();
        List<String> command = List.of(program, "-H", "127.0.0.1", "-p", String.valueOf(port));
        Map<String, String> environment = Map.of("PATH", System.getenv("PATH"), "HOME", System.getenv("HOME"));
        moto = HttpProcess.start(new Launch(command, folder, environment, "/moto-api/"), port, Duration.ofSeconds(60));
    }

    @AfterAll
    static void stop() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        if (moto != null) {
            moto.close();
        }
    }

    @Test
    @DisplayName("a secret that was made there is read by its name and by its ARN")
    void readsASecret() {
        String arn = made("prod/acme", "geheim: Größe");

        assertThat(store().get("prod/acme")).isEqualTo("geheim: Größe");
        assertThat(store().get(arn)).isEqualTo("geheim: Größe");
    }

    @Test
    @DisplayName("one that is not there is not there")
    void missing() {
        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(() -> store().get("nowhere"))
                .withMessage("it is not in the store");
    }

    private static SecretsManager store() {
        return new SecretsManager(
                Map.of(
                        "AWS_REGION",
                        "eu-central-1",
                        "AWS_ENDPOINT_URL",
                        moto.address().toString()),
                new RoleSigner());
    }

    private static String made(String name, String value) {
        byte[] question = LambdaEvent.JSON
                .createObjectNode()
                .put("Name", name)
                .put("SecretString", value)
                .put("ClientRequestToken", "EXAMPLE1-90ab-cdef-fedc-ba987EXAMPLE")
                .toString()
                .getBytes(UTF_8);
        Map<String, String> headers =
                Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", "secretsmanager.CreateSecret");
        URI address = URI.create(moto.address().toString());
        UnsignedRequest request = UnsignedRequest.post("secretsmanager", "eu-central-1", address, headers, question);
        return StoreCall.ask(new RoleSigner().signed(request)).granted().text("/ARN");
    }
}
