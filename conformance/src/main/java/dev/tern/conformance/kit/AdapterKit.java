package dev.tern.conformance.kit;

import dev.tern.conformance.app.CaseRuntime;
import dev.tern.conformance.compare.KnownLimits;
import dev.tern.conformance.wire.Front;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * The law of a cloud's adapter, in the process of the test: the case application and Tern as it is shipped are started
 * once for the class, both on a cloud that keeps no files. The limits of the platform that {@code docs/parity.md} lists
 * are the known differences.
 */
public abstract class AdapterKit extends ConformanceKit {
    private static CaseRuntime cases;
    private static CaseRuntime shipped;

    /** For subclasses. */
    protected AdapterKit() {}

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

    /** The platform's door, with the adapter behind it and this runtime behind that. */
    protected abstract Front frontOf(CaseRuntime runtime);

    /** The name of the cloud: {@code aws}, {@code azure}, {@code gcp}. */
    @Override
    protected abstract String target();

    /** Which of the cloud's front doors this is, where it has several. */
    protected String door() {
        return "http";
    }

    @Override
    protected final Front front() {
        return frontOf(cases);
    }

    @Override
    protected final Optional<Front> shippedFront() {
        return Optional.of(frontOf(shipped));
    }

    @Override
    protected final Map<String, String> knownDifferences() {
        return KnownLimits.of(target(), door());
    }
}
