package dev.tern.conformance.kit;

import dev.tern.conformance.app.CaseRuntime;
import dev.tern.conformance.app.DispatcherFront;
import dev.tern.conformance.wire.Front;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The dispatcher alone, with no platform around it, passes every case")
class ReferenceTest extends ConformanceKit {
    private static CaseRuntime cases;
    private static CaseRuntime shipped;

    @BeforeAll
    static void start() {
        cases = CaseRuntime.start();
        shipped = CaseRuntime.shipped();
    }

    @AfterAll
    static void stop() {
        cases.close();
        shipped.close();
    }

    @Override
    protected Front front() {
        return new DispatcherFront(cases.dispatcher());
    }

    @Override
    protected Optional<Front> shippedFront() {
        return Optional.of(new DispatcherFront(shipped.dispatcher()));
    }
}
