package dev.tern.ingest;

import dev.tern.ingest.IngestReceipt.Result;
import dev.tern.invocation.CallFacts;
import java.util.List;
import java.util.Locale;

/** What the log says of a receipt, in numbers: what an ingest costs can be counted without reading any receipt. */
final class IngestFacts {
    private IngestFacts() {}

    static void state(List<Result> results, CallFacts facts) {
        for (Result result : results) {
            String status = result.status().name();
            facts.add("documents" + status.charAt(0) + status.substring(1).toLowerCase(Locale.ROOT), 1);
        }
        facts.add("chunks", results.stream().mapToInt(Result::chunks).sum());
        facts.add("embedded", results.stream().mapToInt(Result::embedded).sum());
    }
}
