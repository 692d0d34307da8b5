package dev.tern.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.app.CaseRuntime;
import dev.tern.conformance.app.DispatcherFront;
import dev.tern.conformance.cases.Case;
import dev.tern.conformance.cases.CaseFiles;
import dev.tern.conformance.cases.CaseRun;
import dev.tern.conformance.wire.Front;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A law that nobody can break says nothing: here is who breaks it. */
class BrokenAdaptersTest {
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

    @ParameterizedTest(name = "{0} fails")
    @MethodSource("adapters")
    @DisplayName("An adapter with a bug of the real world fails the case that is there for it")
    void aBrokenAdapterFailsItsCase(BrokenAdapter broken) {
        Case tested = CaseFiles.shipped().stream()
                .filter(each -> each.id().equals(broken.mustFail()))
                .findFirst()
                .orElseThrow();
        assertThat(isFailedBy(broken, tested)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    @DisplayName("Every case is failed by an adapter that does not fail nearly everything")
    void everyCaseIsFailedBySomebody(String id) {
        Case tested = CaseFiles.shipped().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(adapters()
                        .filter(broken -> !broken.breaksNearlyEverything())
                        // Those that are made for it first, because each try takes its time.
                        .sorted(Comparator.comparing(
                                (BrokenAdapter broken) -> !broken.mustFail().equals(id)))
                        .anyMatch(broken -> isFailedBy(broken, tested)))
                .isTrue();
    }

    static Stream<BrokenAdapter> adapters() {
        return Stream.of(
                        List.<BrokenAdapter>of(BrokenResponse.values()), List.<BrokenAdapter>of(BrokenRequest.values()))
                .flatMap(List::stream);
    }

    static Stream<String> ids() {
        return CaseFiles.shipped().stream().map(Case::id);
    }

    private static boolean isFailedBy(BrokenAdapter broken, Case tested) {
        CaseRuntime deployed = tested.deployment() == Case.Deployment.SHIPPED ? shipped : cases;
        Front right = new DispatcherFront(deployed.dispatcher());
        return !new CaseRun(broken.around(right)).run(tested).passed();
    }
}
