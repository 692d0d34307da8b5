package dev.tern.conformance.kit;

import dev.tern.conformance.app.CaseRuntime;
import dev.tern.conformance.app.DispatcherFront;
import dev.tern.conformance.cases.Case;
import dev.tern.conformance.cases.CaseFiles;
import dev.tern.conformance.wire.Front;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The dispatcher alone, where no files are kept, passes every case of what is shipped")
class CloudReferenceTest extends ConformanceKit {
    private static CaseRuntime shipped;

    @BeforeAll
    static void start() {
        shipped = CaseRuntime.shippedOnACloud();
    }

    @AfterAll
    static void stop() {
        shipped.close();
    }

    @Override
    protected String target() {
        return "gcp";
    }

    @Override
    protected List<Case> cases() {
        return CaseFiles.shipped().stream()
                .filter(each -> each.deployment() == Case.Deployment.SHIPPED)
                .toList();
    }

    @Override
    protected Front front() {
        return new DispatcherFront(shipped.dispatcher());
    }

    @Override
    protected Optional<Front> shippedFront() {
        return Optional.of(front());
    }
}
