package dev.tern.index.remote;

import dev.tern.index.IndexChanges;
import dev.tern.invocation.ParallelWork;
import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreException;
import dev.tern.state.WriteCondition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexWriter;

/** Makes the next commit of the newest: once, and another may be faster. */
final class Committing {
    private final ObjectStore store;
    private final Manifests manifests;
    private final LocalFiles local;
    private final ParallelWork connections;
    private final IndexLimits limits;
    private final IndexChanges changes;

    Committing(
            ObjectStore store,
            Manifests manifests,
            LocalFiles local,
            ParallelWork connections,
            IndexLimits limits,
            IndexChanges changes) {
        this.store = store;
        this.manifests = manifests;
        this.local = local;
        this.connections = connections;
        this.limits = limits;
        this.changes = changes;
    }

    /** What is done to a commit. */
    interface Work {
        void on(IndexWriter writer) throws IOException;
    }

    /**
     * Does the work on a commit, uploads what is new and makes it the newest.
     *
     * @param base whose files are all here
     * @return the newest commit, which has the work in it; empty if another came first
     * @throws VanishedFileException if a file of the base is no longer here
     */
    Optional<Loaded> attempt(Loaded base, Merging merging, Work work) {
        try (WorkingCopy copy =
                new WorkingCopy(base.manifest(), local, limits.clock().instant())) {
            if (!change(copy, merging, work)) {
                return Optional.of(base);
            }
            Manifest next = copy.next(limits.clock().instant(), limits.grace());
            List<CommitFile> made = copy.made(next);
            upload(copy, made);
            requireYoung(copy);
            Optional<Loaded> won = manifests.swap(base, next);
            if (won.isPresent()) {
                keep(copy, made);
            }
            return won;
        } catch (NoSuchFileException e) {
            throw new VanishedFileException();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is anything to commit. */
    private boolean change(WorkingCopy copy, Merging merging, Work work) throws IOException {
        try (IndexWriter writer = new IndexWriter(copy.directory(), merging.in(changes.configuration()))) {
            work.on(writer);
            writer.flush();
            writer.maybeMerge();
            if (!writer.hasUncommittedChanges()) {
                return false;
            }
            changes.commit(writer);
            return true;
        }
    }

    private void upload(WorkingCopy copy, List<CommitFile> made) {
        connections.all(made.stream().map(file -> upload(copy, file)).toList());
    }

    private Supplier<CommitFile> upload(WorkingCopy copy, CommitFile file) {
        return () -> {
            // The key is this attempt's own. A condition would make a second try look like a refusal.
            var unused = store.put(file.key(), ObjectContent.of(copy.path(file)), WriteCondition.always());
            return file;
        };
    }

    /** What is older might be collected before it counts. */
    private void requireYoung(WorkingCopy copy) {
        if (copy.begun().plus(limits.longestUpload()).isBefore(limits.clock().instant())) {
            throw StoreException.temporary("the upload of a commit took too long", null);
        }
    }

    private void keep(WorkingCopy copy, List<CommitFile> made) throws IOException {
        for (CommitFile file : made) {
            var unused = local.take(copy.path(file), file);
        }
    }
}
