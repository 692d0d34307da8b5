package dev.tern.aws;

import dev.tern.aws.identity.RoleSigner;
import dev.tern.cloud.CloudProvider;
import dev.tern.config.SecretStore;
import dev.tern.config.Settings;
import java.util.Map;
import java.util.Optional;

/** AWS Lambda, which names the function in {@code AWS_LAMBDA_FUNCTION_NAME}. */
public final class AwsCloudProvider implements CloudProvider {
    @Override
    public String name() {
        return "aws";
    }

    @Override
    public boolean isRunningHere(Map<String, String> environment) {
        return environment.containsKey("AWS_LAMBDA_FUNCTION_NAME");
    }

    @Override
    public String modelProvider() {
        return "bedrock";
    }

    @Override
    public Optional<SecretStore> secrets(Map<String, String> environment, Settings settings) {
        return Optional.of(new SecretsManager(environment, new RoleSigner()));
    }
}
