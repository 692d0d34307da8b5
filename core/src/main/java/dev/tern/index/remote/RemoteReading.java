package dev.tern.index.remote;

import dev.tern.index.Commits;
import dev.tern.index.OpenReader;
import dev.tern.snapshot.Renewed;
import dev.tern.state.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a commit open, and looks every so often whether the store has a newer one. Thread-safe. */
final class RemoteReading implements Commits, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteReading.class);
    // Files vanish under a reader that lags behind; the newest commit's do not.
    private static final int TRIES = 5;

    private final Manifests manifests;
    private final Fetching fetching;
    private final LocalFiles local;
    private final Duration refresh;
    private final OpenReader open = new OpenReader();
    private final Turns turns = new Turns();
    // After a restore from a snapshot, which may be days old, nobody has looked yet.
    private final Renewed<AtomicReference<@Nullable Long>> lastLook = new Renewed<>(AtomicReference::new);
    private final TextArrival texts;
    private volatile Loaded shown = Loaded.NOTHING;
    // Whether all files of what is shown are here; the texts are fetched when a call has been answered.
    private volatile boolean isWhole = true;

    RemoteReading(Manifests manifests, Fetching fetching, LocalFiles local, Duration refresh) {
        this.manifests = manifests;
        this.fetching = fetching;
        this.local = local;
        this.refresh = refresh;
        this.texts = new TextArrival(fetching);
    }

    @Override
    public <T> T read(T whenThereIsNone, Use<T> use) {
        lookIfTime();
        return triedOnNewer(() -> open.use(whenThereIsNone, use));
    }

    /** As {@link #read}, for what looks at many chunks: all files are here first. */
    <T> T readWhole(T whenThereIsNone, Use<T> use) {
        lookIfTime();
        return triedOnNewer(() -> {
            if (!isWhole) {
                turns.take(this::wholeNow);
            }
            return open.use(whenThereIsNone, use);
        });
    }

    /** Reads what is open, and asks the store for nothing. */
    <T> T readOpen(T whenThereIsNone, Use<T> use) {
        return isWhole ? open.use(whenThereIsNone, use) : whenThereIsNone;
    }

    /** Whether all files of what is shown are on this machine. */
    boolean isWhole() {
        return isWhole;
    }

    /** The number of the commit that is shown. */
    long commit() {
        return shown.manifest().commit();
    }

    /** The newest commit, with all its files on this machine. */
    Loaded newestHere() {
        Loaded known = shown;
        for (int tries = 1; ; tries++) {
            known = manifests.newest(known);
            try {
                fetching.bring(known.manifest());
                return known;
            } catch (VanishedFileException e) {
                requireProgress(tries);
            }
        }
    }

    /** Has readers see a commit of this process, unless they see it already. */
    void show(Loaded own) {
        turns.take(() -> {
            String attempt = own.manifest().attempt();
            if (attempt != null && !shown.manifest().contains(attempt)) {
                open(own);
            }
            return own;
        });
    }

    @Override
    public void close() {
        texts.close();
        open.close();
    }

    private void lookIfTime() {
        if (open.isOpen() && !refresh.isZero()) {
            // Who may see what is some seconds old need not wait for somebody who fetches.
            if (isDue()) {
                turns.takeIfFree(this::lookIfDue);
            }
        } else {
            turns.take(() -> {
                lookIfDue();
                return shown;
            });
        }
    }

    /** Files of what is open vanish where they are not here yet and nobody has looked for a newer commit for long. */
    private <T> T triedOnNewer(Supplier<T> reading) {
        for (int tries = 1; ; tries++) {
            try {
                T found = reading.get();
                if (!isWhole) {
                    texts.begin(shown.manifest(), () -> turns.take(this::reopenIfHere));
                }
                return found;
            } catch (VanishedFileException e) {
                requireProgress(tries);
                turns.take(this::lookNow);
            }
        }
    }

    private Loaded lookNow() {
        look();
        return shown;
    }

    private Loaded wholeNow() {
        fetching.bring(shown.manifest());
        return reopenIfHere();
    }

    private Loaded reopenIfHere() {
        if (!isWhole && fetching.isHere(shown.manifest())) {
            try {
                show(shown, opened(shown));
                local.forgetParts(shown.manifest());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shown;
    }

    private boolean isDue() {
        Long last = lastLook.get().get();
        return last == null || System.nanoTime() - last >= refresh.toNanos();
    }

    private void lookIfDue() {
        if (!isDue()) {
            return;
        }
        try {
            look();
        } catch (StoreException e) {
            if (!e.isTemporary() || !open.isOpen() || refresh.isZero()) {
                throw e;
            }
            LOG.warn("the index in the store cannot be looked at; what is here is searched", e);
        }
        lastLook.get().set(System.nanoTime());
    }

    @SuppressWarnings("ReferenceEquality") // The same is given back where nothing is newer.
    private void look() {
        Loaded newest = manifests.newest(shown);
        if (newest != shown) {
            open(newest);
        }
    }

    private void open(Loaded commit) {
        Loaded newest = commit;
        for (int tries = 1; ; tries++) {
            try {
                fetching.bringToRead(newest.manifest());
                show(newest, newest.manifest().files().isEmpty() ? null : opened(newest));
                local.sweep(newest.manifest());
                return;
            } catch (VanishedFileException | NoSuchFileException e) {
                requireProgress(tries);
                newest = manifests.newest(newest);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void show(Loaded commit, @Nullable DirectoryReader reader) throws IOException {
        isWhole = fetching.isHere(commit.manifest());
        open.replace(reader);
        shown = commit;
    }

    private DirectoryReader opened(Loaded commit) throws IOException {
        return DirectoryReader.open(new PartlyHere(commit.manifest(), local, fetching.pieces()));
    }

    private static void requireProgress(int tries) {
        if (tries == TRIES) {
            throw StoreException.lasting("a file of the index is missing in the store");
        }
    }
}
