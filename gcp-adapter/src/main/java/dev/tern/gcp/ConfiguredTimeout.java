package dev.tern.gcp;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long the platform waits for an answer, as it tells the function: first generation functions in
 * {@code FUNCTION_TIMEOUT_SEC}, later ones in {@code CLOUD_RUN_TIMEOUT_SECONDS}, at which the Functions Framework itself
 * answers 408. Where neither is set it is <a href="https://cloud.google.com/functions/quotas">the most</a> that an HTTP
 * function can have, and {@code tern.timeout-seconds} decides.
 */
final class ConfiguredTimeout {
    private static final Duration MOST = Duration.ofMinutes(60);

    private ConfiguredTimeout() {}

    static Duration of(Map<String, String> environment) {
        return Stream.of("FUNCTION_TIMEOUT_SEC", "CLOUD_RUN_TIMEOUT_SECONDS")
                .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
                .flatMap(text -> seconds(text).stream())
                .findFirst()
                .orElse(MOST);
    }

    private static Optional<Duration> seconds(String text) {
        try {
            return Optional.of(Duration.ofSeconds(Integer.parseInt(text.strip())))
                    .filter(timeout -> timeout.toSeconds() > 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
