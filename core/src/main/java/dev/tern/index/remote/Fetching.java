package dev.tern.index.remote;

import static java.util.Comparator.comparingLong;

import dev.tern.invocation.ParallelWork;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.state.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Brings the files of a commit to this machine, those that are missing and no others. Thread-safe. */
final class Fetching {
    private final LocalFiles local;
    private final ParallelWork connections;
    private final FileFetching files;
    private final Pieces pieces;
    private final Turns turns = new Turns();

    Fetching(ObjectStore store, LocalFiles local, ParallelWork connections) {
        this.local = local;
        this.connections = connections;
        this.files = new FileFetching(store, local);
        this.pieces = new Pieces(store);
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
            bringAll(missing(commit).stream().map(this::whole).toList());
            return commit;
        });
    }

    /** As {@link #bring}, but of a file with a text only what comes before. */
    void bringToRead(Manifest commit) {
        turns.take(() -> {
            bringAll(partsToRead(commit));
            return commit;
        });
    }

    /** As {@link #bring}, but one file after the other, and nobody who is in more of a hurry waits for that. */
    void bringSlowly(Manifest commit) {
        List<Part> parts = missing(commit).stream().map(this::whole).toList();
        requireSpace(parts);
        parts.forEach(Part::bring);
    }

    /** Whether all files of the commit are here. */
    boolean isHere(Manifest commit) {
        return missing(commit).isEmpty();
    }

    /** Texts that are not here, in pieces. */
    Pieces pieces() {
        return pieces;
    }

    /** How many bytes have been fetched. */
    long fetchedBytes() {
        return files.fetchedBytes() + pieces.fetchedBytes();
    }

    private interface Fetch {
        void run() throws IOException;
    }

    private record Part(long bytes, Fetch fetch) {
        Part bring() {
            try {
                fetch.run();
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<CommitFile> missing(Manifest commit) {
        try {
            List<CommitFile> missing = new ArrayList<>();
            for (CommitFile file : commit.files()) {
                if (file.hasObject() && !local.has(file)) {
                    missing.add(file);
                }
            }
            return missing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Part> partsToRead(Manifest commit) {
        try {
            List<Part> parts = new ArrayList<>();
            for (CommitFile file : missing(commit)) {
                TextPart text = file.text();
                if (text == null) {
                    parts.add(whole(file));
                } else if (!local.hasBefore(file, text)) {
                    parts.add(new Part(text.from(), () -> files.before(file, text)));
                }
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Part whole(CommitFile file) {
        return new Part(file.bytes(), () -> files.whole(file));
    }

    private void bringAll(List<Part> parts) {
        requireSpace(parts);
        connections.all(parts.stream()
                .sorted(comparingLong(Part::bytes).reversed())
                .<Supplier<Part>>map(part -> part::bring)
                .toList());
    }

    private void requireSpace(List<Part> parts) {
        long needed = parts.stream().mapToLong(Part::bytes).sum();
        long space = space();
        if (needed > space) {
            String detail = "the documents need " + megabytes(needed) + " MB of temporary space on this instance, and "
                    + megabytes(space) + " are free";
            throw ProblemException.of(ProblemType.UNAVAILABLE, detail).withHeader("Retry-After", "60");
        }
    }

    private long space() {
        try {
            return local.space();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long megabytes(long bytes) {
        return (bytes >> 20) + 1;
    }
}
