package dev.tern.index.remote;

import dev.tern.index.IndexLayout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A commit: which files it consists of.
 *
 * @param layout how files and chunks are laid out
 * @param commit its number, from 1; 0 where nothing has been committed
 * @param recent the attempts that led here, the newest first: a writer whose answer was lost finds its own among them
 * @param files all of them, by name
 * @param dropped what earlier commits used, the oldest first, for as long as a reader may need it
 */
record Manifest(int layout, long commit, List<String> recent, List<CommitFile> files, List<Dropped> dropped) {

    static final int LAYOUT = IndexLayout.CURRENT;

    // A writer looks at once after its answer was lost; so many commits do not come between.
    private static final int MOST_RECENT = 100;

    static Manifest empty() {
        return new Manifest(LAYOUT, 0, List.of(), List.of(), List.of());
    }

    /** The commit after this one. */
    Manifest next(String attempt, List<CommitFile> nextFiles, Instant now, Duration grace) {
        List<String> attempts = new ArrayList<>(List.of(attempt));
        attempts.addAll(recent.subList(0, Math.min(recent.size(), MOST_RECENT - 1)));
        List<Dropped> drops = new ArrayList<>(dropped);
        drops.removeIf(earlier -> earlier.at() < now.minus(grace).toEpochMilli());
        Set<String> keys = keys(files);
        keys.removeAll(keys(nextFiles));
        if (!keys.isEmpty()) {
            drops.add(new Dropped(now.toEpochMilli(), List.copyOf(keys)));
        }
        return new Manifest(LAYOUT, commit + 1, attempts, nextFiles, drops);
    }

    /** Whether the attempt is in this commit or one before. */
    boolean contains(String attempt) {
        return recent.contains(attempt);
    }

    /** The attempt that made this commit; null for none. */
    @Nullable
    String attempt() {
        return recent.isEmpty() ? null : recent.get(0);
    }

    /** Its files by Lucene's names. */
    Map<String, CommitFile> byName() {
        Map<String, CommitFile> named = new HashMap<>();
        files.forEach(file -> named.put(file.name(), file));
        return named;
    }

    /** The keys that this commit uses, and those that a reader may still need which began before the given time. */
    Set<String> keysNeeded(Instant since) {
        Set<String> keys = keys(files);
        dropped.stream().filter(drop -> drop.at() >= since.toEpochMilli()).forEach(drop -> keys.addAll(drop.keys()));
        return keys;
    }

    private static Set<String> keys(List<CommitFile> files) {
        return files.stream()
                .filter(CommitFile::hasObject)
                .map(CommitFile::key)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
