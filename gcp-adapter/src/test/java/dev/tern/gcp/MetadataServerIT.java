package dev.tern.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.config.SecretStoreException;
import dev.tern.conformance.wire.HttpStub;
import dev.tern.conformance.wire.WireRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Google's metadata server")
class MetadataServerIT {
    private final HttpStub stub = HttpStub.start();
    private final MetadataServer server =
            new MetadataServer(Map.of("GCE_METADATA_HOST", stub.address().getAuthority()));

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    @DisplayName("gives a token of the function's service account")
    void token() {
        stub.says(200, "{\"access_token\":\"ya29.abc\",\"expires_in\":3599,\"token_type\":\"Bearer\"}");

        assertThat(server.token()).isEqualTo("ya29.abc");
        WireRequest question = stub.received().get(0);
        assertThat(question.target()).isEqualTo("/computeMetadata/v1/instance/service-accounts/default/token");
        assertThat(question.header("Metadata-Flavor")).hasValue("Google");
    }

    @Test
    @DisplayName("knows the project where the environment does not")
    void project() {
        stub.says(200, "\"my-project\"");

        assertThat(new MetadataServer(Map.of("GOOGLE_CLOUD_PROJECT", "named")).project())
                .isEqualTo("named");
        assertThat(server.project()).isEqualTo("my-project");
        assertThat(stub.received()).hasSize(1);
    }

    @Test
    @DisplayName("that gives nothing is told without what it said")
    void refused() {
        stub.says(404, "{\"error\":\"s3cret\"}");

        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(server::token)
                .withMessage("Google's metadata server gives no token or project");
    }
}
