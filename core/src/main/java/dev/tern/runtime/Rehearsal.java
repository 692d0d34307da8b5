package dev.tern.runtime;

import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.config.SettingsSource;
import dev.tern.http.ColdStart;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A runtime that nobody calls but the rehearsal: with the offline model, its own memory, and no application. */
final class Rehearsal {
    private static final SettingsSource OFFLINE = SettingsSource.of(
            "the rehearsal", Map.of("tern.model.provider", "offline", "tern.index.ephemeral", "true"));

    private Rehearsal() {}

    static void run(Consumer<TernRuntime> roundTrip) {
        List<Setting<?>> known = TernRuntime.knownSettings();
        Settings settings = Settings.load(known, List.of(OFFLINE));
        try (TernRuntime runtime = new TernRuntime(LeanApplication.start(List.of(), settings, System.getenv()))) {
            // Its log must not tell of a cold start that no caller has seen.
            var unused = runtime.context().getBean(ColdStart.class).arrival();
            roundTrip.accept(runtime);
        }
    }
}
