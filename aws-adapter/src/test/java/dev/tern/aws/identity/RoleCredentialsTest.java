package dev.tern.aws.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;

@DisplayName("The credentials of the function's role")
class RoleCredentialsTest {
    private static final Map<String, String> VARIABLES =
            Map.of("AWS_ACCESS_KEY_ID", "an id", "AWS_SECRET_ACCESS_KEY", "a key");

    private final Properties system = new Properties();

    @Test
    @DisplayName("are looked for in the environment alone where they are there")
    void variables() {
        assertThat(RoleCredentials.found(VARIABLES, system)).isInstanceOf(EnvironmentVariableCredentialsProvider.class);
    }

    @Test
    @DisplayName("are looked for in the SDK's own order where the environment has none, or not all")
    void chain() {
        assertThat(RoleCredentials.found(Map.of(), system)).isInstanceOf(DefaultCredentialsProvider.class);
        assertThat(RoleCredentials.found(Map.of("AWS_ACCESS_KEY_ID", "an id"), system))
                .isInstanceOf(DefaultCredentialsProvider.class);
    }

    @Test
    @DisplayName("of a system property, which the SDK asks before the environment, are not passed over")
    void properties() {
        system.setProperty("aws.accessKeyId", "another id");

        assertThat(RoleCredentials.found(VARIABLES, system)).isInstanceOf(DefaultCredentialsProvider.class);
    }
}
