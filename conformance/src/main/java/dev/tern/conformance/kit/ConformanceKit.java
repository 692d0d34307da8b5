package dev.tern.conformance.kit;

import dev.tern.conformance.cases.Case;
import dev.tern.conformance.cases.CaseFiles;
import dev.tern.conformance.cases.CaseOutcome;
import dev.tern.conformance.cases.CaseRun;
import dev.tern.conformance.cases.Difference;
import dev.tern.conformance.wire.Front;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The law of every adapter: a test for each case. Extend it and say which front door the cases go through. The process
 * behind it has the settings of {@code dev.tern.conformance.app.CaseRuntime}, which also starts it for a test.
 *
 * <p>Needs JUnit 5 on the class path, which this jar does not bring.
 */
public abstract class ConformanceKit {

    /** For subclasses. */
    protected ConformanceKit() {}

    /** The door that leads to the case application. */
    protected abstract Front front();

    /**
     * The door that leads to Tern as it is shipped, without any setting; where there is none, its cases are left out. On a
     * cloud, files are not kept: see {@code CaseRuntime.shippedOnACloud()}.
     */
    protected Optional<Front> shippedFront() {
        return Optional.empty();
    }

    /** The name of what is tested, for cases that make sense on some targets only: {@code aws}, {@code azure}, … */
    protected String target() {
        return "local";
    }

    /** The cases; by default those that are shipped. */
    protected List<Case> cases() {
        return CaseFiles.shipped();
    }

    /**
     * Cases that a limit of the platform keeps from passing: case id to the reason. A case that is listed and passes
     * fails its test, so that the list never holds more than it must. Those of the clouds' own front doors are in
     * {@code dev.tern.conformance.compare.KnownLimits}.
     */
    protected Map<String, String> knownDifferences() {
        return Map.of();
    }

    /** A test for each case; its name is the id and the reason. */
    @TestFactory
    Stream<DynamicTest> everyCase() {
        return cases().stream()
                .filter(tested -> tested.runsOn(target()))
                .flatMap(tested -> frontOf(tested)
                        .map(front -> DynamicTest.dynamicTest(
                                tested.id() + ": " + tested.reason(), () -> check(tested, front)))
                        .stream());
    }

    /** Every known difference is about a case that there is. */
    @TestFactory
    Stream<DynamicTest> everyKnownDifference() {
        List<String> ids = cases().stream().map(Case::id).toList();
        return knownDifferences().keySet().stream()
                .map(id -> DynamicTest.dynamicTest(
                        id + " is a case", () -> Assertions.assertTrue(ids.contains(id), "there is no case " + id)));
    }

    private Optional<Front> frontOf(Case tested) {
        return tested.deployment() == Case.Deployment.SHIPPED ? shippedFront() : Optional.of(front());
    }

    private void check(Case tested, Front front) {
        CaseOutcome outcome = new CaseRun(front).run(tested);
        String listed = knownDifferences().get(tested.id());
        if (listed == null) {
            Assertions.assertTrue(outcome.passed(), () -> lines(outcome));
        } else {
            Assertions.assertFalse(outcome.passed(), () -> "no longer needed among the known differences: " + listed);
        }
    }

    private static String lines(CaseOutcome outcome) {
        return outcome.differences().stream()
                .map(Difference::toString)
                .collect(Collectors.joining(
                        System.lineSeparator() + "  ",
                        outcome.lastRequest().method() + " "
                                + outcome.lastRequest().target() + System.lineSeparator() + "  ",
                        ""));
    }
}
