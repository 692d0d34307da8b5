package dev.tern.result;

import dev.tern.cloud.ServiceCall;
import dev.tern.config.Secret;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;

/** Posts each result, signed, to one URL. Redirects are not followed. */
public final class CallbackResults implements ResultPlace {
    private static final Duration MOST = Duration.ofSeconds(30);
    private static final int FIRST_OK = 200;
    private static final int AFTER_OK = 300;

    private final URI target;
    private final CallbackHosts hosts;
    private final Secret secret;
    private final WebhookSignature signature;
    private final InstantSource clock;

    /** Requests to that URL, if its host is among those that are allowed. */
    public CallbackResults(URI target, CallbackHosts hosts, Secret secret, InstantSource clock) {
        this.target = target;
        this.hosts = hosts;
        this.secret = secret;
        this.signature = new WebhookSignature(secret);
        this.clock = clock;
    }

    @Override
    public void check() {
        if (!secret.isGiven()) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN, "tern.events.callback-secret is not set, and no result is sent unsigned");
        }
        hosts.check(target);
    }

    @Override
    public void put(Result result) {
        // Again, since a name may lead elsewhere by now.
        check();
        HttpResponse<Void> answer = ServiceCall.send(() -> request(result), BodyHandlers::discarding);
        if (answer.statusCode() < FIRST_OK || answer.statusCode() >= AFTER_OK) {
            throw ProblemException.of(
                    ProblemType.UNAVAILABLE, "the receiver of results answered " + answer.statusCode());
        }
    }

    private HttpRequest request(Result result) {
        long now = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(target)
                .timeout(MOST)
                .header("Content-Type", "application/json")
                .header("webhook-id", result.key())
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", signature.of(result.key(), now, result.json()))
                .POST(BodyPublishers.ofString(result.json()))
                .build();
    }
}
