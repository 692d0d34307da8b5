package dev.tern.conformance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.Front;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Driving a case through a front door. */
class CaseRunTest {
    private final Queue<WireRequest> sent = new ConcurrentLinkedQueue<>();

    @Test
    @DisplayName("A front door that does not answer is a difference, and not the end of the run")
    void noAnswerIsADifference() {
        CaseOutcome outcome = new CaseRun(request -> {
                    throw new IOException("connection refused");
                })
                .run(caseOf(1, step("/a", "")));
        assertThat(outcome.differences())
                .containsExactly(
                        new Difference("no response", "a response", "java.io.IOException: connection refused"));
        assertThat(outcome.lastResponse()).isNull();
    }

    @Test
    @DisplayName("The steps after one that failed are not taken")
    void aFailedStepIsTheLast() {
        CaseOutcome outcome = new CaseRun(echo()).run(caseOf(1, step("/a", "wrong"), step("/b", "")));
        assertThat(outcome.differences()).extracting(Difference::where).containsExactly("step 1: body");
        assertThat(outcome.lastRequest().path()).isEqualTo("/a");
        assertThat(sent).hasSize(1);
    }

    @Test
    @DisplayName("Parallel clients are numbered from 1 and share the name of the run")
    void parallelClientsAreNumbered() {
        CaseOutcome outcome = new CaseRun(echo()).run(caseOf(5, step("/${run}/${n}", "/${run}/${n}")));
        assertThat(outcome.passed()).isTrue();
        Set<String> runs = ConcurrentHashMap.newKeySet();
        sent.forEach(
                request -> runs.add(request.path().substring(0, request.path().lastIndexOf('/'))));
        assertThat(runs).hasSize(1);
        assertThat(sent)
                .extracting(request -> request.path().substring(request.path().lastIndexOf('/') + 1))
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5");
    }

    @Test
    @DisplayName("Two runs of one case have different names")
    void runsHaveDifferentNames() {
        CaseRun run = new CaseRun(echo());
        Case tested = caseOf(1, step("/${run}", "/${run}"));
        run.run(tested);
        run.run(tested);
        assertThat(sent).extracting(WireRequest::path).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    @DisplayName("Where request ids are not compared, an answer without one is right and the next step is taken")
    void requestIdsCanBeLeftOut() {
        Front silent = request -> {
            sent.add(request);
            return new WireResponse(200, List.of(new Field("Content-Type", "text/plain")), Body.of(request.path()));
        };
        Case tested = caseOf(2, step("/a", "/a"), step("/b", "wrong"));

        assertThat(new CaseRun(silent).run(tested).differences())
                .extracting(Difference::where)
                .containsExactly("call 1: step 1: header X-Request-Id", "call 2: step 1: header X-Request-Id");
        assertThat(CaseRun.withoutRequestIds(silent).run(tested).differences())
                .extracting(Difference::where)
                .containsExactly("call 1: step 2: body", "call 2: step 2: body");
    }

    /** Answers with the path. */
    private Front echo() {
        return request -> {
            sent.add(request);
            return new WireResponse(
                    200,
                    List.of(new Field("X-Request-Id", "id"), new Field("Content-Type", "text/plain")),
                    Body.of(request.path()));
        };
    }

    private static Case caseOf(int parallel, Step... steps) {
        return new Case("a-case", "It matters.", Case.Deployment.CASES, List.of(), parallel, List.of(steps));
    }

    private static Step step(String path, String expected) {
        return new Step(
                new CaseRequest("GET", path, "", List.of(), new CaseBody.Empty()),
                new Expectation(200, Map.of("Content-Type", List.of("text/plain")), new CaseBody.Text(expected)));
    }
}
