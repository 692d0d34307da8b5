package dev.tern.azure;

import dev.tern.conformance.app.CaseRuntime;
import dev.tern.conformance.kit.AdapterKit;
import dev.tern.conformance.wire.Front;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Behind Azure's host and worker every case passes but for their known limits")
class AzureConformanceTest extends AdapterKit {

    @Override
    protected Front frontOf(CaseRuntime runtime) {
        return HostedFront.of(runtime.dispatcher());
    }

    @Override
    protected String target() {
        return "azure";
    }
}
