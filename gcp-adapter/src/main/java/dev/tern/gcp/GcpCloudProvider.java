package dev.tern.gcp;

import dev.tern.cloud.CloudProvider;
import java.util.Map;

/** Google Cloud Functions, which names the entry class in {@code FUNCTION_TARGET}. */
public final class GcpCloudProvider implements CloudProvider {
    @Override
    public String name() {
        return "gcp";
    }

    @Override
    public boolean isRunningHere(Map<String, String> environment) {
        return environment.containsKey("FUNCTION_TARGET");
    }
}
