package dev.tern.azure;

import dev.tern.cloud.CloudProvider;
import java.util.Map;

/** Azure Functions, whose host sets {@code FUNCTIONS_WORKER_RUNTIME}. */
public final class AzureCloudProvider implements CloudProvider {
    @Override
    public String name() {
        return "azure";
    }

    @Override
    public boolean isRunningHere(Map<String, String> environment) {
        return environment.containsKey("FUNCTIONS_WORKER_RUNTIME");
    }

    @Override
    public String modelProvider() {
        return "azure-openai";
    }
}
