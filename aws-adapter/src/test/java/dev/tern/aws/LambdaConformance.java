package dev.tern.aws;

import dev.tern.conformance.app.CaseRuntime;
import dev.tern.conformance.compare.KnownLimits;
import dev.tern.conformance.kit.ConformanceKit;
import dev.tern.conformance.lambda.gateway.EventShape;
import dev.tern.conformance.lambda.gateway.EventShapes;
import dev.tern.conformance.wire.Front;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The cases, through one of Lambda's front doors and the handler. */
abstract class LambdaConformance extends ConformanceKit {
    private static CaseRuntime cases;
    private static CaseRuntime shipped;

    private final EventShape shape;

    LambdaConformance(String shape) {
        this.shape = EventShapes.named(shape);
    }

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
    protected final Front front() {
        return new HandlerFront(shape, new LambdaHandler(cases.runtime()));
    }

    @Override
    protected final Optional<Front> shippedFront() {
        return Optional.of(new HandlerFront(shape, new LambdaHandler(shipped.runtime())));
    }

    @Override
    protected final String target() {
        return "aws";
    }

    @Override
    protected final Map<String, String> knownDifferences() {
        return KnownLimits.of(target(), shape.name());
    }
}
