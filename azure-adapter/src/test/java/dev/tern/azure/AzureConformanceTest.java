package dev.tern.azure;

import dev.tern.conformance.app.CaseRuntime;
import dev.tern.conformance.compare.KnownLimits;
import dev.tern.conformance.kit.ConformanceKit;
import dev.tern.conformance.wire.Front;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Behind Azure's host and worker every case passes but for their known limits")
class AzureConformanceTest extends ConformanceKit {
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
        return HostedFront.of(cases.dispatcher());
    }

    @Override
    protected Optional<Front> shippedFront() {
        return Optional.of(HostedFront.of(shipped.dispatcher()));
    }

    @Override
    protected String target() {
        return "azure";
    }

    @Override
    protected Map<String, String> knownDifferences() {
        return KnownLimits.of(target(), "http");
    }
}
