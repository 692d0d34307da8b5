package dev.tern.index.remote;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * A commit to be changed: its files are read from where they are, new ones are written to a folder of this writer's own,
 * and one that is deleted is only forgotten.
 */
final class WorkingDirectory extends FilterDirectory {
    private final CommitDirectory base;
    private final Set<String> forgotten = new HashSet<>();

    WorkingDirectory(CommitDirectory base, Directory own) {
        super(own);
        this.base = base;
    }

    @Override
    public synchronized String[] listAll() throws IOException {
        return Stream.concat(Arrays.stream(base.listAll()).filter(this::isOfBase), Arrays.stream(in.listAll()))
                .sorted()
                .toArray(String[]::new);
    }

    @Override
    public long fileLength(String name) throws IOException {
        return isOfBase(name) ? base.fileLength(name) : in.fileLength(name);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return isOfBase(name) ? base.openInput(name, context) : in.openInput(name, context);
    }

    @Override
    public synchronized void deleteFile(String name) throws IOException {
        if (isOfBase(name)) {
            forgotten.add(name);
        } else {
            in.deleteFile(name);
        }
    }

    /** What is lost in a crash here was not committed: it counts once it is in the store. */
    @Override
    public void sync(Collection<String> names) {}

    /** Likewise. */
    @Override
    public void syncMetaData() {}

    private synchronized boolean isOfBase(String name) {
        return base.has(name) && !forgotten.contains(name);
    }
}
