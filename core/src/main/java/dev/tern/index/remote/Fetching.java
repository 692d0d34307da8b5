package dev.tern.index.remote;

import dev.tern.invocation.ParallelWork;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Brings the files of a commit to this machine, those that are missing and no others. Thread-safe. */
final class Fetching {
    private static final int TRIES = 3;

    private final ObjectStore store;
    private final LocalFiles local;
    private final ParallelWork connections;
    private final Turns turns = new Turns();
    private final AtomicLong fetched = new AtomicLong();

    Fetching(ObjectStore store, LocalFiles local, ParallelWork connections) {
        this.store = store;
        this.local = local;
        this.connections = connections;
    }

    /**
     * Has all files of the commit here, each whole.
     *
     * @throws VanishedFileException if one is no longer in the store
     * @throws ProblemException of type unavailable if there is not enough space; the detail says how much is needed
     */
    void bring(Manifest commit) {
        // One at a time: two who start together need the same files.
        turns.take(() -> {
            bringMissing(commit);
            return commit;
        });
    }

    /** How many bytes have been fetched. */
    long fetchedBytes() {
        return fetched.get();
    }

    private void bringMissing(Manifest commit) {
        try {
            List<CommitFile> missing = new ArrayList<>();
            for (CommitFile file : commit.files()) {
                if (file.hasObject() && !local.has(file)) {
                    missing.add(file);
                }
            }
            requireSpace(missing);
            missing.sort(Comparator.comparingLong(CommitFile::bytes).reversed());
            connections.all(missing.stream().map(this::piece).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireSpace(List<CommitFile> missing) throws IOException {
        long needed = missing.stream().mapToLong(CommitFile::bytes).sum();
        long space = local.space();
        if (needed > space) {
            String detail = "the documents need " + megabytes(needed) + " MB of temporary space on this instance, and "
                    + megabytes(space) + " are free";
            throw ProblemException.of(ProblemType.UNAVAILABLE, detail).withHeader("Retry-After", "60");
        }
    }

    private static long megabytes(long bytes) {
        return (bytes >> 20) + 1;
    }

    private Supplier<CommitFile> piece(CommitFile file) {
        return () -> {
            try {
                fetch(file);
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private void fetch(CommitFile file) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            Path part = local.partOf(file);
            try {
                if (!store.download(file.key(), part)) {
                    throw new VanishedFileException();
                }
                fetched.addAndGet(file.bytes());
                if (local.take(part, file)) {
                    return;
                }
            } finally {
                Files.deleteIfExists(part);
            }
        }
        throw StoreException.lasting("a file of the index is damaged in the store");
    }
}
