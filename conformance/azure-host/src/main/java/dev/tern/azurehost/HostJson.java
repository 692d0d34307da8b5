package dev.tern.azurehost;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What this host heeds of host.json.
 *
 * @param routePrefix what stands before every route, without slashes at its ends
 */
record HostJson(String routePrefix) {
    private static final String OVERRIDE = "AzureFunctionsJobHost__extensions__http__routePrefix";

    /** An app setting is stronger than the file; without either the prefix is {@code api}. */
    static HostJson read(JsonObject json, Map<String, String> environment) {
        String set = environment.get(OVERRIDE);
        JsonElement written = at(at(at(json, "extensions"), "http"), "routePrefix");
        String prefix = set != null ? set : written == null ? "api" : written.getAsString();
        return new HostJson(prefix.replaceAll("^/+|/+$", ""));
    }

    /** The template of a route as the router knows it. */
    String withPrefix(String route) {
        return routePrefix.isEmpty() ? route : routePrefix + "/" + route;
    }

    private static @Nullable JsonElement at(@Nullable JsonElement parent, String name) {
        return parent == null || !parent.isJsonObject()
                ? null
                : parent.getAsJsonObject().get(name);
    }
}
