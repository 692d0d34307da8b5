package dev.tern.index.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** The files of one commit under Lucene's names, read from the manifest or the copies on this machine. Never changes. */
final class CommitDirectory extends FilterDirectory {
    private final Map<String, CommitFile> files;

    CommitDirectory(Manifest commit, Directory copies) {
        super(copies);
        this.files = commit.byName();
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    @Override
    public String[] listAll() {
        return files.keySet().stream().sorted().toArray(String[]::new);
    }

    @Override
    public long fileLength(String name) throws IOException {
        return file(name).bytes();
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        CommitFile file = file(name);
        byte[] content = file.content();
        return content == null
                ? in.openInput(file.localName(), context)
                : new ByteBuffersIndexInput(new ByteBuffersDataInput(List.of(ByteBuffer.wrap(content))), name);
    }

    @Override
    public void deleteFile(String name) {
        throw new UnsupportedOperationException();
    }

    CommitFile file(String name) throws IOException {
        CommitFile file = files.get(name);
        if (file == null) {
            throw new NoSuchFileException(name);
        }
        return file;
    }
}
