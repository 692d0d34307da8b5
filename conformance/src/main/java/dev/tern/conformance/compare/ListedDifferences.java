package dev.tern.conformance.compare;

import dev.tern.conformance.report.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the differences that a limit of the platform explains. A limit is believed only if the probe shows it in this
 * very run, with a bare function behind the same front door.
 */
final class ListedDifferences implements AutoCloseable {
    private final Parity parity;
    private final BareTargets bare;
    private final Progress progress;
    private final Map<String, RunningTarget> running = new HashMap<>();
    private final Map<List<String>, Boolean> shown = new HashMap<>();

    ListedDifferences(Parity parity, BareTargets bare, Progress progress) {
        this.parity = parity;
        this.bare = bare;
        this.progress = progress;
    }

    /** The same results, those that are explained with the sentence that explains them. */
    List<Result> mark(List<Result> results) throws IOException {
        List<Result> marked = new ArrayList<>();
        for (Result result : results) {
            marked.add(result.same() ? result : mark(result));
        }
        return marked;
    }

    @Override
    public void close() {
        running.values().forEach(RunningTarget::close);
    }

    private Result mark(Result result) throws IOException {
        Optional<PlatformLimit> limit = parity.limitOf(result.caseId(), result.target(), result.front());
        boolean explained = limit.isPresent() && isShown(limit.get(), result.target(), result.front());
        return explained ? result.listedAs(limit.get().sentence()) : result;
    }

    private boolean isShown(PlatformLimit limit, String target, String front) throws IOException {
        List<String> key = List.of(limit.id(), target, front);
        Boolean known = shown.get(key);
        if (known == null) {
            progress.say(target + " " + front + ": " + limit.id() + ", with a bare function");
            known = limit.probe()
                    .isShownBy(bare(target).front(front).exchange(limit.probe().request()));
            shown.put(key, known);
        }
        return known;
    }

    private RunningTarget bare(String target) throws IOException {
        RunningTarget already = running.get(target);
        if (already != null) {
            return already;
        }
        RunningTarget started = bare.start(target);
        running.put(target, started);
        return started;
    }
}
