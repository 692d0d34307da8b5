package dev.tern.index.remote;

import java.io.IOException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** A commit for a reader: of a file that is not here, what comes before the text is, and the text is read in pieces. */
final class PartlyHere extends FilterDirectory {
    private final CommitDirectory commit;
    private final Directory copies;
    private final LocalFiles local;
    private final Pieces pieces;

    PartlyHere(Manifest commit, LocalFiles local, Pieces pieces) throws IOException {
        this(commit, local.open(), local, pieces);
    }

    private PartlyHere(Manifest commit, Directory copies, LocalFiles local, Pieces pieces) {
        super(new CommitDirectory(commit, copies));
        this.commit = (CommitDirectory) in;
        this.copies = copies;
        this.local = local;
        this.pieces = pieces;
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        CommitFile file = commit.file(name);
        TextPart text = file.text();
        if (text == null || local.has(file)) {
            return in.openInput(name, context);
        }
        IndexInput before = copies.openInput(file.localNameWithoutText(), context);
        return new SplitInput(name, before, new TextInput(file, text, pieces));
    }
}
