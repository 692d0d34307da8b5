package dev.tern.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.wire.Field;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Something deployed")
class RemoteTargetTest {

    @Test
    @DisplayName("is sent the key and the token of the environment, each in the headers that front doors look for")
    void credentials() {
        Map<String, String> environment = Map.of("TERN_COMPARE_APIKEY", "k", "TERN_COMPARE_BEARERTOKEN", "t");

        assertThat(RemoteTarget.credentials(environment))
                .containsExactly(
                        new Field("x-api-key", "k"),
                        new Field("x-functions-key", "k"),
                        new Field("Authorization", "Bearer t"));
        assertThat(RemoteTarget.credentials(Map.of())).isEmpty();
    }

    @Test
    @DisplayName("is named by its address, and nothing is claimed of a jar that nobody has seen")
    void facts() {
        TargetFacts facts = new RemoteTarget(URI.create("https://tern.example"), Map.of()).facts();

        assertThat(facts.name()).isEqualTo("https://tern.example");
        assertThat(facts.jarSha256()).isEmpty();
    }
}
