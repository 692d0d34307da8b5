package dev.tern.gcp;

import dev.tern.conformance.app.CaseRuntime;
import dev.tern.conformance.compare.KnownLimits;
import dev.tern.conformance.kit.ConformanceKit;
import dev.tern.conformance.wire.Front;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Called as the Functions Framework calls it, the function passes every case")
class GcpConformanceTest extends ConformanceKit {
    private static CaseRuntime cases;
    private static CaseRuntime shipped;

    @BeforeAll
    static void start() {
        cases = CaseRuntime.start();
        shipped = CaseRuntime.shippedOnACloud();
    }

    @AfterAll
    static void stop() {
        cases.close();
        shipped.close();
    }

    @Override
    protected Front front() {
        return FunctionFront.of(cases.dispatcher());
    }

    @Override
    protected Optional<Front> shippedFront() {
        return Optional.of(FunctionFront.of(shipped.dispatcher()));
    }

    @Override
    protected String target() {
        return "gcp";
    }

    @Override
    protected Map<String, String> knownDifferences() {
        return KnownLimits.of(target(), "http");
    }
}
