package dev.tern.aws;

import dev.tern.conformance.app.CaseRuntime;
import dev.tern.conformance.kit.AdapterKit;
import dev.tern.conformance.lambda.gateway.EventShape;
import dev.tern.conformance.lambda.gateway.EventShapes;
import dev.tern.conformance.wire.Front;

/** The cases, through one of Lambda's front doors and the handler. */
abstract class LambdaConformance extends AdapterKit {
    private final EventShape shape;

    LambdaConformance(String shape) {
        this.shape = EventShapes.named(shape);
    }

    @Override
    protected final Front frontOf(CaseRuntime runtime) {
        return new HandlerFront(shape, new LambdaHandler(runtime.runtime()));
    }

    @Override
    protected final String target() {
        return "aws";
    }

    @Override
    protected final String door() {
        return shape.name();
    }
}
