package dev.tern.conformance.report;

import dev.tern.conformance.cases.Difference;
import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Two cases on three fronts of two targets: all the same, until a test says otherwise. */
final class SampleComparison {
    static final String SHA = "9f2c1d7be04a5583c6b1f0e2a94d7d2b1c88a0e6f37bd4415e9a6c02d1b7f3aa";
    static final String SENTENCE = "Azure's host decodes the path before the worker sees it.";

    private final List<CaseSummary> cases = List.of(
            new CaseSummary("empty-question", "A question without a word is the caller's mistake."),
            new CaseSummary("encoded-slash", "A slash inside a name is part of the name."));
    private final List<TargetSummary> targets = new ArrayList<>(
            List.of(target("aws", List.of("rest", "url"), SHA, false), target("azure", List.of("http"), SHA, false)));
    private final List<Result> results = new ArrayList<>();

    SampleComparison() {
        for (Column column : Column.of(targets)) {
            cases.forEach(each -> results.add(same(each.id(), column)));
        }
    }

    static TargetSummary target(String name, List<String> fronts, String sha, boolean baseline) {
        List<Duration> colds = List.of(Duration.ofMillis(900), Duration.ofMillis(940), Duration.ofMillis(1200));
        List<Duration> warm = List.of(Duration.ofMillis(2), Duration.ofMillis(3), Duration.ofMillis(30));
        LoggedStart logged = baseline ? null : new LoggedStart(870, 21);
        return new TargetSummary(
                name, "a runtime", fronts, sha, 36_400_000, baseline, colds, logged, warm, 200_000_000);
    }

    /** Replaces the result of the first case at this front by one that differs. */
    SampleComparison different(String target, String front, Difference... differs) {
        return put(new Result("empty-question", target, front, false, null, List.of(differs), exchange("{}")));
    }

    /** Replaces the result of the second case at this front by one whose difference is listed. */
    SampleComparison listed(String target, String front) {
        Difference difference = new Difference("path", "a%2Fb", "a/b");
        return put(new Result("encoded-slash", target, front, false, SENTENCE, List.of(difference), exchange("{}")));
    }

    /** Adds an entry point of Spring Cloud Function that answers the first case differently. */
    SampleComparison withBaseline() {
        targets.add(target("scf-aws", List.of("http"), "0".repeat(64), true));
        results.add(same("encoded-slash", new Column("scf-aws", "http")));
        return different("scf-aws", "http", new Difference("status", "400", "500"));
    }

    SampleComparison with(TargetSummary target) {
        targets.add(target);
        return this;
    }

    /** Replaces the result of the same case at the same front, or adds it. */
    SampleComparison put(Result result) {
        results.removeIf(
                each -> each.caseId().equals(result.caseId()) && Column.of(each).equals(Column.of(result)));
        results.add(result);
        return this;
    }

    ComparisonResult result() {
        return new ComparisonResult(Instant.parse("2026-03-12T10:22:31Z"), "0.1.0", cases, targets, results);
    }

    static Exchange exchange(String body) {
        WireRequest request = new WireRequest(
                "POST", "/v1/rag/query", "", List.of(new Field("Content-Type", "application/json")), Body.of("{}"));
        WireResponse response =
                new WireResponse(500, List.of(new Field("Content-Type", "application/json")), Body.of(body));
        return new Exchange(request, "400\ncontent-type: application/problem+json", response);
    }

    private static Result same(String id, Column column) {
        return new Result(id, column.target(), column.front(), true, null, List.of(), exchange("{}"));
    }
}
