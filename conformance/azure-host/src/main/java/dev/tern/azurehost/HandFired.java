package dev.tern.azurehost;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a trigger is fired with by hand: {@code {"input": TEXT OR JSON, "metadata": {NAME: VALUE}}}, both as they are wanted.
 *
 * @param input what the function's parameter gets
 * @param metadata what is bound by name
 */
record HandFired(HostBody input, Map<String, String> metadata) {
    // Of a timer that was fired by hand: it has no times.
    private static final String TIMER =
            "{\"Schedule\":{\"AdjustForDST\":true},\"ScheduleStatus\":null,\"IsPastDue\":false}";

    /** Of a function that a request calls. */
    static HandFired nothing(Map<String, String> parameters) {
        return new HandFired(new HostBody.Empty(), parameters);
    }

    /** Reads it; of what is no JSON object there is nothing. */
    static HandFired of(String trigger, byte[] body) {
        JsonObject json = object(new String(body, StandardCharsets.UTF_8));
        Map<String, String> metadata = new HashMap<>();
        if (json.has("metadata")) {
            json.getAsJsonObject("metadata").asMap().forEach((name, value) -> metadata.put(name, text(value)));
        }
        String input = trigger.equals(FunctionJson.TIMER) ? TIMER : json.has("input") ? text(json.get("input")) : "";
        return new HandFired(
                trigger.equals(FunctionJson.BLOB)
                        ? new HostBody.Bytes(input.getBytes(StandardCharsets.UTF_8))
                        : new HostBody.Text(input),
                Map.copyOf(metadata));
    }

    private static JsonObject object(String body) {
        try {
            JsonElement json = JsonParser.parseString(body);
            return json.isJsonObject() ? json.getAsJsonObject() : new JsonObject();
        } catch (JsonParseException e) {
            return new JsonObject();
        }
    }

    private static String text(JsonElement value) {
        return value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }
}
