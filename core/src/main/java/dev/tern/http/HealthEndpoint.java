package dev.tern.http;

import dev.tern.config.TernVersion;
import dev.tern.problem.ProblemException;
import java.util.List;

/** Up, and which version: the same on every cloud. With {@code warm=true} in the query it keeps Tern warm, too. */
final class HealthEndpoint implements Endpoint {
    static final String PATH = "/health";

    private static final String WARM = "warm";
    private static final List<String> YES = List.of("true");
    private static final List<String> NO = List.of("false");

    private final KeepWarm keepWarm;
    // Written by hand, once: the first call of many a process should not have to wait for what writes objects.
    private final HttpResponse up = HttpResponse.of(
                    200, MediaTypes.JSON, Body.of("{\"status\":\"up\",\"version\":\"" + TernVersion.current() + "\"}"))
            .with("Cache-Control", "no-store");

    HealthEndpoint(KeepWarm keepWarm) {
        this.keepWarm = keepWarm;
    }

    @Override
    public HttpResponse handle(HttpRequest request) {
        if (asksToWarm(request.query())) {
            keepWarm.touch(request.invocation());
        }
        return up;
    }

    @Override
    public boolean isImmediate(HttpRequest request) {
        return isProbe(request);
    }

    /** Whether somebody asks for the health and for nothing else. */
    static boolean isProbe(HttpRequest request) {
        return request.path().equals(PATH) && !request.query().parameters().containsKey(WARM);
    }

    private static boolean asksToWarm(Query query) {
        List<String> values = query.parameters().get(WARM);
        if (values == null || values.equals(NO)) {
            return false;
        }
        if (!values.equals(YES)) {
            throw ProblemException.invalid("/" + WARM, "must be true or false");
        }
        return true;
    }
}
