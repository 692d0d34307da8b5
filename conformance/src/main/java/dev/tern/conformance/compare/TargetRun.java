package dev.tern.conformance.compare;

import dev.tern.conformance.cases.Case;
import dev.tern.conformance.cases.Case.Deployment;
import dev.tern.conformance.cases.CaseOutcome;
import dev.tern.conformance.cases.CaseRun;
import dev.tern.conformance.report.Exchange;
import dev.tern.conformance.report.LoggedStart;
import dev.tern.conformance.report.Result;
import dev.tern.conformance.report.TargetSummary;
import dev.tern.conformance.wire.Front;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.http.Body;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One target with all that is to be found out there: the cases through each front door, and how fast it is. */
final class TargetRun {
    private static final int WARM_CALLS = 40;
    private static final int CALLS_BEFORE = 20;

    private final Target target;
    private final TargetFacts facts;
    private final Progress progress;
    private final List<Result> results = new ArrayList<>();
    private final List<Duration> coldStarts = new ArrayList<>();
    private final List<Duration> warm = new ArrayList<>();
    private @Nullable LoggedStart logged;
    private long peakMemory;

    TargetRun(Target target, Progress progress) {
        this.target = target;
        this.facts = target.facts();
        this.progress = progress;
    }

    /** Drives the cases, each against the deployment that it asks for. */
    void drive(List<Case> cases) throws IOException {
        List<Case> here =
                cases.stream().filter(each -> each.runsOn(facts.family())).toList();
        for (Deployment deployment : target.deployments()) {
            List<Case> some = here.stream()
                    .filter(each -> each.deployment() == deployment)
                    .toList();
            if (!some.isEmpty()) {
                drive(deployment, some);
            }
        }
    }

    /** Starts it so many times more, only to see how long that takes. */
    void startAgain(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            progress.say(facts.name() + ": start " + (i + 1) + " of " + times);
            try (RunningTarget running = target.start(Settings.of(Deployment.SHIPPED))) {
                coldStarts.add(running.coldStart());
            }
        }
    }

    List<Result> results() {
        return results;
    }

    TargetSummary summary() {
        return new TargetSummary(
                facts.name(),
                facts.runtime(),
                facts.fronts(),
                facts.jarSha256(),
                facts.jarBytes(),
                facts.baseline(),
                coldStarts,
                logged,
                warm,
                peakMemory);
    }

    private void drive(Deployment deployment, List<Case> cases) throws IOException {
        progress.say(facts.name() + ": starting");
        try (RunningTarget running = target.start(Settings.of(deployment))) {
            coldStarts.add(running.coldStart());
            for (String front : facts.fronts()) {
                drive(cases, front, running.front(front));
            }
            if (deployment == Deployment.CASES) {
                measure(running.front(facts.fronts().get(0)));
            }
            if (logged == null) {
                logged = ColdStartLine.in(running.output()).orElse(null);
            }
            peakMemory = Math.max(peakMemory, running.peakMemoryBytes());
        }
    }

    private void drive(List<Case> cases, String front, Front door) {
        CaseRun run = facts.baseline() ? CaseRun.withoutRequestIds(door) : new CaseRun(door);
        for (int i = 0; i < cases.size(); i++) {
            progress.say(facts.name() + " " + front + ": case " + (i + 1) + " of " + cases.size());
            results.add(result(front, run.run(cases.get(i))));
        }
    }

    private Result result(String front, CaseOutcome outcome) {
        String id = outcome.tested().id();
        Exchange exchange =
                new Exchange(outcome.lastRequest(), ExpectedText.of(outcome.lastExpectation()), outcome.lastResponse());
        return new Result(id, facts.name(), front, outcome.passed(), null, outcome.differences(), exchange);
    }

    private void measure(Front front) throws IOException {
        WireRequest question = new WireRequest("GET", "/v1/documents", "limit=1", List.of(), Body.empty());
        for (int i = 0; i < CALLS_BEFORE + WARM_CALLS; i++) {
            Instant start = Instant.now();
            front.exchange(question);
            if (i >= CALLS_BEFORE) {
                warm.add(Duration.between(start, Instant.now()));
            }
        }
    }
}
