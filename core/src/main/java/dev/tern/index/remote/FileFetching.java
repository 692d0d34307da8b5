package dev.tern.index.remote;

import dev.tern.state.ObjectStore;
import dev.tern.state.StoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Brings one file of a commit to this machine, as a whole or what comes before its text. Thread-safe. */
final class FileFetching {
    private static final int TRIES = 3;
    // Is in memory.
    private static final int STRETCH = 8 << 20;

    private final ObjectStore store;
    private final LocalFiles local;
    private final AtomicLong fetched = new AtomicLong();

    FileFetching(ObjectStore store, LocalFiles local) {
        this.store = store;
        this.local = local;
    }

    /** Fetches all of it, or only the text where what comes before is here. */
    void whole(CommitFile file) throws IOException {
        TextPart text = file.text();
        if (text != null && local.hasBefore(file, text)) {
            rest(file, text);
        } else {
            all(file);
        }
    }

    /** Fetches what comes before the text. */
    void before(CommitFile file, TextPart text) throws IOException {
        arrive(file, part -> {
            if (!store.download(file.key(), 0, text.from(), part)) {
                throw new VanishedFileException();
            }
            fetched.addAndGet(text.from());
            return local.takeBefore(part, file, text);
        });
    }

    /** How many bytes have been fetched. */
    long fetchedBytes() {
        return fetched.get();
    }

    private void all(CommitFile file) throws IOException {
        arrive(file, part -> {
            if (!store.download(file.key(), part)) {
                throw new VanishedFileException();
            }
            fetched.addAndGet(file.bytes());
            return local.take(part, file);
        });
    }

    private void rest(CommitFile file, TextPart text) throws IOException {
        try {
            arrive(file, part -> {
                try (OutputStream out = Files.newOutputStream(part)) {
                    Files.copy(local.before(file), out);
                    append(file, text, out);
                }
                return local.take(part, file);
            });
        } catch (NoSuchFileException e) {
            // Another process has all of it, and has taken this part away.
            all(file);
        }
    }

    private interface Arrival {
        /** Whether what has come to this path is what it should be, and in its place now. */
        boolean at(Path part) throws IOException;
    }

    private void arrive(CommitFile file, Arrival arrival) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            Path part = local.partOf(file);
            try {
                if (arrival.at(part)) {
                    return;
                }
            } finally {
                Files.deleteIfExists(part);
            }
        }
        throw StoreException.lasting("a file of the index is damaged in the store");
    }

    private void append(CommitFile file, TextPart text, OutputStream out) throws IOException {
        for (long at = text.from(); at < file.bytes(); at += STRETCH) {
            int length = (int) Math.min(STRETCH, file.bytes() - at);
            out.write(store.range(file.key(), at, length).orElseThrow(VanishedFileException::new));
            fetched.addAndGet(length);
        }
    }
}
