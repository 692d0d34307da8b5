package dev.tern.index.remote;

import dev.tern.invocation.Invocation;
import dev.tern.state.ObjectStore;
import dev.tern.state.ObjectStore.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Deletes objects that nobody can need: those that no commit has used for the time of grace, and those that a crashed
 * writer left behind that long ago. A key is never used twice, so what is of no use stays so.
 */
final class Collecting {
    private static final int PAGE = 1_000;
    private static final Duration OUTSIDE_OF_CALLS = Duration.ofDays(1);
    private static final Duration LEAST_TIME = Duration.ofSeconds(2);

    private final ObjectStore store;
    private final Manifests manifests;
    private final IndexLimits limits;

    Collecting(ObjectStore store, Manifests manifests, IndexLimits limits) {
        this.store = store;
        this.manifests = manifests;
        this.limits = limits;
    }

    /**
     * Deletes; what the call's time does not suffice for is left to the next.
     *
     * @return how many objects are gone
     */
    int run() {
        Instant since = limits.clock().instant().minus(limits.grace());
        int deleted = 0;
        String last = "";
        List<Facts> page;
        do {
            page = store.list(Attempts.FOLDER, last, PAGE);
            deleted += delete(page, since);
            last = page.isEmpty() ? last : page.get(page.size() - 1).key();
        } while (page.size() == PAGE && hasTime());
        return deleted;
    }

    /** The manifest is read after the list: a file that it does not name and that is old can be named by none to come. */
    private int delete(List<Facts> page, Instant since) {
        List<String> old =
                page.stream().map(Facts::key).filter(key -> isOld(key, since)).toList();
        Loaded newest = old.isEmpty() ? Loaded.NOTHING : manifests.newest();
        // Without a manifest somebody is moving things about, and it is not the time to delete.
        if (newest.version() == null) {
            return 0;
        }
        Set<String> needed = newest.manifest().keysNeeded(since);
        List<String> unneeded =
                old.stream().filter(key -> !needed.contains(key)).toList();
        int deleted = 0;
        for (String key : unneeded) {
            if (!hasTime()) {
                return deleted;
            }
            store.delete(key);
            deleted++;
        }
        return deleted;
    }

    private static boolean isOld(String key, Instant since) {
        return Attempts.beginning(key).filter(since::isAfter).isPresent();
    }

    private static boolean hasTime() {
        return Invocation.timeLeft(OUTSIDE_OF_CALLS).compareTo(LEAST_TIME) > 0;
    }
}
