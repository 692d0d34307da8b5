package dev.tern.aws;

import dev.tern.cloud.CloudProvider;
import java.util.Map;

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
}
