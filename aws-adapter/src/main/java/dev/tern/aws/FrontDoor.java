package dev.tern.aws;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in front of Lambda, and how long it waits for an answer: see
 * <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">API Gateway</a> (its default for
 * REST APIs) and
 * <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html">the load
 * balancer's idle timeout</a> (its default). A function URL waits as long as the function may run; a service that sends
 * events has no front door.
 */
enum FrontDoor {
    REST_API(Duration.ofSeconds(29)),
    HTTP_API(Duration.ofSeconds(30)),
    FUNCTION_URL(null),
    LOAD_BALANCER(Duration.ofSeconds(60)),
    NONE(null);

    private final @Nullable Duration patience;

    FrontDoor(@Nullable Duration patience) {
        this.patience = patience;
    }

    /** How long it waits; empty if it has no limit of its own. */
    Optional<Duration> patience() {
        return Optional.ofNullable(patience);
    }
}
