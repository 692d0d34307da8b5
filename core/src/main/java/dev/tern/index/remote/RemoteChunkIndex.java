package dev.tern.index.remote;

import dev.tern.index.ChunkIndex;
import dev.tern.index.ChunkQuery;
import dev.tern.index.DocumentEntry;
import dev.tern.index.IndexChanges;
import dev.tern.index.IndexQueries;
import dev.tern.index.IndexedDocument;
import dev.tern.index.ScoredChunk;
import dev.tern.index.StoredHits;
import dev.tern.invocation.ParallelWork;
import dev.tern.state.ObjectStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index whose truth is a handful of objects in a store, for any number of processes that read and write. A write is
 * committed when it returns, and seen at once by the process that wrote and by others when they next look. Writers do not
 * wait for each other: who finds that another was faster does its work again on what the other has made, until the call's
 * deadline. A process that is killed at any time leaves the last commit.
 *
 * <p>A write that fails with a {@link dev.tern.state.StoreException} or is cut off by a deadline may be in the index all
 * the same; written again it has the same effect. Every instance that writes has a copy of all files on its disk, and one
 * that reads has it soon: until then it reads the text of what it has found in pieces.
 */
public final class RemoteChunkIndex implements ChunkIndex, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteChunkIndex.class);
    // More would be of no use to one instance's network.
    private static final int CONNECTIONS = 6;
    // Each may be a piece of a file, which is a request.
    private static final int FEW = 8;

    private final Fetching fetching;
    private final RemoteReading reading;
    private final IndexQueries queries;
    private final IndexQueries wholeQueries;
    private final IndexQueries openQueries;
    private final IndexChanges changes = new IndexChanges();
    private final CommitLoop loop;
    private final GroupCommit group = new GroupCommit(this::commit);
    private final Collecting collecting;

    /**
     * An index in a store; neither is called yet.
     *
     * @param store a place of this index's own
     * @param folder for the copies; of this index's own, and shared by the processes of this machine
     * @param refresh how old what a reader sees may be; zero to look each time
     */
    public RemoteChunkIndex(ObjectStore store, Path folder, Duration refresh) {
        this(store, folder, IndexLimits.of(refresh));
    }

    RemoteChunkIndex(ObjectStore store, Path folder, IndexLimits limits) {
        Manifests manifests = new Manifests(store);
        LocalFiles local = new LocalFiles(folder);
        ParallelWork connections = new ParallelWork(CONNECTIONS);
        this.fetching = new Fetching(store, local, connections);
        this.reading = new RemoteReading(manifests, fetching, local, limits.refresh());
        StoredHits here = StoredHits.inTurn();
        StoredHits fetched = StoredHits.sideBySide(connections);
        this.queries =
                new IndexQueries(reading, (searcher, hits) -> (reading.isWhole() ? here : fetched).of(searcher, hits));
        this.wholeQueries = new IndexQueries(reading::readWhole, here);
        this.openQueries = new IndexQueries(reading::readOpen, here);
        this.loop = new CommitLoop(reading, new Committing(store, manifests, local, connections, limits, changes));
        this.collecting = new Collecting(store, manifests, limits);
    }

    @Override
    public Map<String, DocumentEntry> entries(Collection<String> documents) {
        return (documents.size() > FEW ? wholeQueries : queries).entries(documents);
    }

    @Override
    public Map<String, Integer> write(List<IndexedDocument> changed, Collection<String> removed) {
        Change change = new Change(changed, removed);
        group.write(change);
        return change.embedded();
    }

    @Override
    public List<ScoredChunk> search(ChunkQuery query) {
        return queries.search(query);
    }

    @Override
    public List<DocumentEntry> documents(String after, int most) {
        return wholeQueries.documents(after, most);
    }

    /** Searches what is open here; the store is not asked, as that costs money. */
    @Override
    public void touch() {
        openQueries.search(ChunkQuery.of("warm", 1));
    }

    /** Merges small segments into few, and deletes objects that nobody has needed for an hour. */
    @Override
    public void upkeep() {
        if (!reading.newestHere().manifest().files().isEmpty()) {
            group.alone(() -> loop.commit(Merging.UPKEEP, writer -> {}));
        }
        int deleted = collecting.run();
        LOG.info("{} objects of the index were of no use any more", deleted);
    }

    /** How much has been fetched from the store so far, in bytes. */
    public long fetchedBytes() {
        return fetching.fetchedBytes();
    }

    /** The number of the commit that was looked at last; 0 for none. */
    public long commit() {
        return reading.commit();
    }

    /** Closes the files that are open for reading. The copies stay for the next process. */
    @Override
    public void close() {
        reading.close();
    }

    private void commit(List<Change> waiting) {
        loop.commit(Merging.WITH_WRITES, writer -> {
            try (DirectoryReader before = DirectoryReader.open(writer)) {
                for (Change change : waiting) {
                    change.apply(changes, before, writer);
                }
            }
        });
    }
}
