package dev.tern.cloud;

import java.util.Map;

/**
 * What an adapter tells about its cloud. Adapters implement it and list it in
 * {@code META-INF/services/dev.tern.cloud.CloudProvider}; nothing in the context depends on which one is found.
 */
public interface CloudProvider {

    /** The name in logs: {@code aws}, {@code azure}, {@code gcp}. */
    String name();

    /** Whether the process runs on this cloud, judged by its environment variables. */
    boolean isRunningHere(Map<String, String> environment);

    /** Whether a file that a function writes is still there when its instance is gone: on none of the clouds. */
    default boolean keepsFiles() {
        return false;
    }
}
