package dev.tern.azurehost;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * One function.json with an HTTP trigger or a timer.
 *
 * @param function the name of its folder
 * @param scriptFile the jar, relative to that folder
 * @param className the class of the entry point
 * @param methodName its method
 * @param parameter the name of the trigger's parameter
 * @param timer whether a timer calls it, and no request
 * @param route without the prefix; the function's name where the file has none
 * @param methods in upper case; empty for all
 */
record FunctionJson(
        String function,
        String scriptFile,
        String className,
        String methodName,
        String parameter,
        boolean timer,
        String route,
        Set<String> methods) {

    private static final String HTTP = "httpTrigger";
    private static final String TIMER = "timerTrigger";

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
                isType(trigger, TIMER),
                route == null || route.getAsString().isEmpty() ? function : route.getAsString(),
                methods(trigger));
    }

    private static JsonObject trigger(String function, JsonObject json) {
        for (JsonElement binding : json.getAsJsonArray("bindings")) {
            if (isType(binding.getAsJsonObject(), HTTP) || isType(binding.getAsJsonObject(), TIMER)) {
                return binding.getAsJsonObject();
            }
        }
        throw new HostException(
                function + "/function.json: only functions with an httpTrigger or a timerTrigger are played here");
    }

    private static boolean isType(JsonObject binding, String type) {
        JsonElement own = binding.get("type");
        return own != null && own.getAsString().equalsIgnoreCase(type);
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
