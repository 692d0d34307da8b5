package dev.tern.conformance.compare;

import dev.tern.conformance.cases.Case.Deployment;
import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.Front;
import dev.tern.conformance.wire.HttpFront;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.http.Body;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody has deployed, behind an address. It is not started here, so it has the settings that it has.
 *
 * <p>{@code TERN_COMPARE_APIKEY} is sent as {@code x-api-key} and as {@code x-functions-key},
 * {@code TERN_COMPARE_BEARERTOKEN} as a bearer token; neither is ever printed.
 */
final class RemoteTarget implements Target {
    private static final String FRONT = "https";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI address;
    private final List<Field> credentials;

    RemoteTarget(URI address, Map<String, String> environment) {
        this.address = address;
        this.credentials = credentials(environment);
    }

    @Override
    public TargetFacts facts() {
        return new TargetFacts(address.toString(), address.toString(), "deployed", List.of(FRONT), "", 0, false);
    }

    /** The one that is there: a function of the cases answers, or it does not. */
    @Override
    public List<Deployment> deployments() throws IOException {
        WireRequest starts = new WireRequest("POST", "/v1/functions/caseStarts", "", List.of(), Body.empty());
        int status = door().exchange(starts).status();
        return List.of(status == 200 ? Deployment.CASES : Deployment.SHIPPED);
    }

    @Override
    public RunningTarget start(Map<String, String> environment) {
        return new Deployed(door());
    }

    private Front door() {
        return new HttpFront(address, credentials, PATIENCE);
    }

    static List<Field> credentials(Map<String, String> environment) {
        List<Field> fields = new ArrayList<>();
        String key = environment.get("TERN_COMPARE_APIKEY");
        if (key != null) {
            fields.add(new Field("x-api-key", key));
            fields.add(new Field("x-functions-key", key));
        }
        String token = environment.get("TERN_COMPARE_BEARERTOKEN");
        if (token != null) {
            fields.add(new Field("Authorization", "Bearer " + token));
        }
        return List.copyOf(fields);
    }

    private record Deployed(Front door) implements RunningTarget {
        @Override
        public Front front(String name) {
            return door;
        }

        @Override
        public Duration coldStart() {
            return Duration.ZERO;
        }

        @Override
        public long peakMemoryBytes() {
            return 0;
        }

        @Override
        public void close() {
            // It was there before, and stays.
        }
    }
}
