package dev.tern.conformance.compare;

import dev.tern.config.Setting;
import dev.tern.conformance.app.CaseRuntime;
import dev.tern.conformance.cases.Case.Deployment;
import java.util.HashMap;
import java.util.Map;

/** The settings of a deployment as a cloud carries them: environment variables. */
final class Settings {
    private Settings() {}

    static Map<String, String> of(Deployment deployment) {
        return switch (deployment) {
            case CASES -> environment(CaseRuntime.settings());
            case SHIPPED -> environment(CaseRuntime.shippedSettings());
        };
    }

    private static Map<String, String> environment(Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>();
        settings.forEach((name, value) -> environment.put(Setting.environmentName(name), value));
        return environment;
    }
}
