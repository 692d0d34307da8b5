package dev.tern.index.remote;

import dev.tern.state.ObjectStore;
import dev.tern.state.StoreException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Pieces of texts that are not on this machine. Each is fetched when it is first needed, and the last ones are kept in
 * memory. Thread-safe.
 */
final class Pieces {
    // 8 MB. A question needs about ten.
    private static final int MOST_KEPT = 32;

    private final ObjectStore store;
    private final Map<Place, byte[]> kept = Collections.synchronizedMap(new Latest());
    private final AtomicLong fetched = new AtomicLong();

    Pieces(ObjectStore store) {
        this.store = store;
    }

    /**
     * A piece of a file that has a text.
     *
     * @throws VanishedFileException if the file is no longer in the store
     * @throws StoreException if it is damaged there
     */
    byte[] of(CommitFile file, int number) {
        Place place = new Place(file.key(), number);
        byte[] known = kept.get(place);
        if (known != null) {
            return known;
        }
        byte[] piece = fetch(file, Objects.requireNonNull(file.text()), number);
        kept.put(place, piece);
        return piece;
    }

    /** How many bytes have been fetched. */
    long fetchedBytes() {
        return fetched.get();
    }

    private byte[] fetch(CommitFile file, TextPart text, int number) {
        long start = text.from() + (long) number * TextPart.PIECE;
        int length = (int) Math.min(TextPart.PIECE, file.bytes() - start);
        byte[] piece = store.range(file.key(), start, length).orElseThrow(VanishedFileException::new);
        if (!text.fits(number, piece)) {
            throw StoreException.lasting("a file of the index is damaged in the store");
        }
        fetched.addAndGet(piece.length);
        return piece;
    }

    private record Place(String key, int number) {}

    private static final class Latest extends LinkedHashMap<Place, byte[]> {
        private static final long serialVersionUID = 1;

        Latest() {
            super(MOST_KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
