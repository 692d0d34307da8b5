package dev.tern.gcp;

import dev.tern.conformance.app.CaseRuntime;
import dev.tern.conformance.kit.AdapterKit;
import dev.tern.conformance.wire.Front;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Called as the Functions Framework calls it, the function passes every case")
class GcpConformanceTest extends AdapterKit {

    @Override
    protected Front frontOf(CaseRuntime runtime) {
        return FunctionFront.of(runtime.dispatcher());
    }

    @Override
    protected String target() {
        return "gcp";
    }
}
