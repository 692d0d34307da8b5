package dev.tern.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.cases.Case.Deployment;
import dev.tern.conformance.wire.Front;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunningBaselineTest {
    private final FakeTarget target = new FakeTarget();

    @Test
    @DisplayName("The application of the cases is what is started, and only its cases are driven")
    void startsTheApplication() throws IOException {
        BaselineTarget baseline = new BaselineTarget(target);

        baseline.start(Map.of("TERN_INDEX_EPHEMERAL", "true"));

        assertThat(target.environments)
                .containsExactly(Map.of(
                        "TERN_INDEX_EPHEMERAL", "true", "MAIN_CLASS", "dev.tern.conformance.app.BaselineApplication"));
        assertThat(baseline.deployments()).containsExactly(Deployment.CASES);
    }

    @Test
    @DisplayName("One that has ended is started again before the next request, and the first start is the one measured")
    void isStartedAgain() throws IOException {
        RunningBaseline running = RunningBaseline.start(target, Map.of());

        assertThat(statusOf(running, "/")).isEqualTo(200);
        target.last().ended = true;
        assertThat(statusOf(running, "/")).isEqualTo(200);

        assertThat(target.started).hasSize(2);
        assertThat(target.started.get(0).closed).isTrue();
        assertThat(running.coldStart()).isEqualTo(Duration.ofSeconds(1));
        assertThat(running.peakMemoryBytes()).isEqualTo(2);
    }

    @Test
    @DisplayName("A request that met an end is sent once more, to a new one")
    void isAskedOnceMore() throws IOException {
        RunningBaseline running = RunningBaseline.start(target, Map.of());

        assertThat(statusOf(running, "/ends-the-first")).isEqualTo(200);

        assertThat(target.started).hasSize(2);
    }

    @Test
    @DisplayName("A request that always ends it fails")
    void isNotAskedForEver() throws IOException {
        RunningBaseline running = RunningBaseline.start(target, Map.of());

        assertThat(statusOf(running, "/ends-all")).isEqualTo(502);

        assertThat(target.started).hasSize(2);
    }

    @Test
    @DisplayName("An error alone starts nothing again")
    void anErrorIsAnAnswer() throws IOException {
        RunningBaseline running = RunningBaseline.start(target, Map.of());

        assertThat(statusOf(running, "/fails")).isEqualTo(500);

        assertThat(target.started).hasSize(1);
    }

    private static int statusOf(RunningBaseline running, String path) throws IOException {
        return running.front("http")
                .exchange(new WireRequest("POST", path, "", List.of(), Body.empty()))
                .status();
    }

    private static final class FakeTarget implements Target {
        private final List<Map<String, String>> environments = new ArrayList<>();
        private final List<FakeRun> started = new ArrayList<>();

        @Override
        public TargetFacts facts() {
            return new TargetFacts("aws", "scf-aws", "a fake", List.of("http"), "", 0, true);
        }

        @Override
        public RunningTarget start(Map<String, String> environment) {
            environments.add(environment);
            started.add(new FakeRun(started.size() + 1));
            return last();
        }

        private FakeRun last() {
            return started.get(started.size() - 1);
        }
    }

    private static final class FakeRun implements RunningTarget {
        private final int number;
        private boolean ended;
        private boolean closed;

        private FakeRun(int number) {
            this.number = number;
        }

        @Override
        public Front front(String name) {
            return request -> new WireResponse(status(request.path()), List.of(), Body.empty());
        }

        private int status(String path) {
            ended |= path.equals("/ends-all") || path.equals("/ends-the-first") && number == 1;
            return ended ? 502 : path.equals("/fails") ? 500 : 200;
        }

        @Override
        public Duration coldStart() {
            return Duration.ofSeconds(number);
        }

        @Override
        public long peakMemoryBytes() {
            return number;
        }

        @Override
        public boolean hasEnded() {
            return ended;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
