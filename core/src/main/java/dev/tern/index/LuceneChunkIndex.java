package dev.tern.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * An index in a folder, by Lucene. Any number of processes may read; one at a time may write, and it holds the lock only
 * while it writes. A write is a commit: a process that is killed leaves the commit before.
 */
public final class LuceneChunkIndex implements ChunkIndex, AutoCloseable {
    private final Path folder;
    private final IndexReading reading;
    private final IndexQueries queries;
    private final IndexChanges changes = new IndexChanges();

    /** An index in the folder, which is created by the first write. */
    public LuceneChunkIndex(Path folder) {
        this.folder = folder;
        this.reading = new IndexReading(folder);
        this.queries = new IndexQueries(reading, StoredHits.inTurn());
    }

    @Override
    public Map<String, DocumentEntry> entries(Collection<String> documents) {
        return queries.entries(documents);
    }

    @Override
    public Map<String, Integer> write(List<IndexedDocument> changed, Collection<String> removed) {
        try {
            Files.createDirectories(folder);
            try (Directory directory = IndexFolder.open(folder);
                    IndexWriter writer = new IndexWriter(directory, changes.configuration())) {
                Map<String, Integer> embedded = apply(changed, removed, writer);
                changes.commit(writer);
                return embedded;
            }
        } catch (LockObtainFailedException e) {
            throw new IndexBusyException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<ScoredChunk> search(ChunkQuery query) {
        return queries.search(query);
    }

    @Override
    public List<DocumentEntry> documents(String after, int most) {
        return queries.documents(after, most);
    }

    /** Searches: the files are opened if there are any, and the table of embeddings is read. */
    @Override
    public void touch() {
        search(ChunkQuery.of("warm", 1));
    }

    /** Closes the files that are open for reading. */
    @Override
    public void close() {
        reading.close();
    }

    private Map<String, Integer> apply(List<IndexedDocument> changed, Collection<String> removed, IndexWriter writer)
            throws IOException {
        try (DirectoryReader before = DirectoryReader.open(writer)) {
            IndexLayout.require(before);
            return changes.apply(changed, removed, before, writer);
        }
    }
}
