package dev.tern.azurehost;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One function.json with an HTTP trigger, or with one that is fired by hand here.
 *
 * @param function the name of its folder
 * @param scriptFile the jar, relative to that folder
 * @param className the class of the entry point
 * @param methodName its method
 * @param parameter the name of the trigger's parameter
 * @param trigger the type of its trigger
 * @param route without the prefix; the function's name where the file has none
 * @param methods in upper case; empty for all
 */
record FunctionJson(
        String function,
        String scriptFile,
        String className,
        String methodName,
        String parameter,
        String trigger,
        String route,
        Set<String> methods) {

    static final String HTTP = "httpTrigger";
    static final String TIMER = "timerTrigger";
    static final String BLOB = "blobTrigger";

    private static final List<String> PLAYED =
            List.of(HTTP, TIMER, BLOB, "eventGridTrigger", "queueTrigger", "serviceBusTrigger");

    static FunctionJson read(String function, JsonObject json) {
        String entryPoint = text(function, json, "entryPoint");
        int dot = entryPoint.lastIndexOf('.');
        if (dot < 0) {
            throw new HostException(function + "/function.json: entryPoint must be a class and a method");
        }
        JsonObject trigger = trigger(function, json);
        JsonElement route = trigger.get("route");
        return new FunctionJson(
                function,
                text(function, json, "scriptFile"),
                entryPoint.substring(0, dot),
                entryPoint.substring(dot + 1),
                text(function, trigger, "name"),
                played(trigger),
                route == null || route.getAsString().isEmpty() ? function : route.getAsString(),
                methods(trigger));
    }

    private static JsonObject trigger(String function, JsonObject json) {
        for (JsonElement binding : json.getAsJsonArray("bindings")) {
            if (!played(binding.getAsJsonObject()).isEmpty()) {
                return binding.getAsJsonObject();
            }
        }
        throw new HostException(function + "/function.json: only functions with one of the triggers "
                + String.join(", ", PLAYED) + " are played here");
    }

    /** The type of a trigger that is played here; empty if the binding is none. */
    private static String played(JsonObject binding) {
        JsonElement own = binding.get("type");
        return PLAYED.stream()
                .filter(type -> own != null && own.getAsString().equalsIgnoreCase(type))
                .findFirst()
                .orElse("");
    }

    private static Set<String> methods(JsonObject trigger) {
        Set<String> methods = new HashSet<>();
        if (trigger.has("methods")) {
            trigger.getAsJsonArray("methods")
                    .forEach(method -> methods.add(method.getAsString().toUpperCase(Locale.ROOT)));
        }
        return Set.copyOf(methods);
    }

    private static String text(String function, JsonObject json, String name) {
        JsonElement value = json.get(name);
        if (value == null) {
            throw new HostException(function + "/function.json has no " + name);
        }
        return value.getAsString();
    }
}
