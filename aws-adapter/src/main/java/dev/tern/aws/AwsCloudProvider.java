package dev.tern.aws;

import dev.tern.aws.identity.RoleSigner;
import dev.tern.aws.store.AwsStores;
import dev.tern.cloud.CloudProvider;
import dev.tern.config.SecretStore;
import dev.tern.config.Settings;
import dev.tern.state.KeyValueStore;
import dev.tern.state.MessageSender;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreKind;
import java.util.List;
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

    @Override
    public List<String> schemes(StoreKind kind) {
        return List.of(AwsStores.scheme(kind));
    }

    @Override
    public Optional<ObjectStore> objects(StoreAddress address, Map<String, String> environment) {
        return stores(environment).objects(address);
    }

    @Override
    public Optional<KeyValueStore> keyValues(StoreAddress address, Map<String, String> environment) {
        return stores(environment).keyValues(address);
    }

    @Override
    public Optional<MessageSender> messages(StoreAddress address, Map<String, String> environment) {
        return stores(environment).messages(address);
    }

    private static AwsStores stores(Map<String, String> environment) {
        return new AwsStores(environment, new RoleSigner());
    }
}
