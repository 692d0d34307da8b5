package dev.tern.embedding;

/**
 * The pieces of words which have a vector. A piece which starts with <code>##</code> continues a word, any other one
 * starts it.
 *
 * <p>A hash table over positions in one string, since thirty thousand strings in a map would take several times the
 * memory and the time to load.
 */
final class Vocabulary {

    /** The result of a search which finds nothing. */
    static final int NONE = -1;

    private static final String CONTINUATION = "##";
    private static final int CONTINUATION_HASH = CONTINUATION.hashCode();

    /** 2 to the power 32, divided by the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    private final String pieces;
    private final int[] ends;
    private final int[] buckets;
    private final int longest;

    private Vocabulary(String pieces, int[] ends) {
        this.pieces = pieces;
        this.ends = ends;
        this.buckets = new int[Integer.highestOneBit(ends.length + 1) * 4];
        int length = 0;
        for (int id = 0; id < ends.length; id++) {
            length = Math.max(length, ends[id] - start(id));
            put(id);
        }
        this.longest = length;
    }

    /** A vocabulary of the lines of a text; the number of a line, from 0, is the id of the piece on it. */
    static Vocabulary ofLines(String lines, int count) {
        int[] ends = new int[count];
        int at = 0;
        for (int id = 0; id < count; id++) {
            ends[id] = lines.indexOf('\n', at);
            if (ends[id] < 0) {
                throw TableHeader.damaged("its vocabulary has " + id + " pieces and not " + count);
            }
            at = ends[id] + 1;
        }
        return new Vocabulary(lines, ends);
    }

    /**
     * The longest piece at a place of a text.
     *
     * @param text the text
     * @param from where the piece starts
     * @param to where the word ends
     * @param continues whether the word started before {@code from}
     * @return the id, or {@link #NONE}
     */
    int longestAt(String text, int from, int to, boolean continues) {
        int hash = continues ? CONTINUATION_HASH : 0;
        int found = NONE;
        for (int end = from; end < Math.min(to, from + longest); end++) {
            hash = 31 * hash + text.charAt(end);
            int id = find(hash, text, from, end + 1, continues ? CONTINUATION.length() : 0);
            found = id == NONE ? found : id;
        }
        return found;
    }

    /** The number of characters of a text which a piece stands for. */
    int length(int id, boolean continues) {
        return ends[id] - start(id) - (continues ? CONTINUATION.length() : 0);
    }

    private int start(int id) {
        return id == 0 ? 0 : ends[id - 1] + 1;
    }

    private void put(int id) {
        int hash = 0;
        for (int at = start(id); at < ends[id]; at++) {
            hash = 31 * hash + pieces.charAt(at);
        }
        int bucket = bucket(hash);
        while (buckets[bucket] != 0) {
            bucket = next(bucket);
        }
        buckets[bucket] = id + 1;
    }

    private int find(int hash, String text, int from, int to, int skip) {
        for (int bucket = bucket(hash); buckets[bucket] != 0; bucket = next(bucket)) {
            int id = buckets[bucket] - 1;
            if (isPiece(id, text, from, to, skip)) {
                return id;
            }
        }
        return NONE;
    }

    private boolean isPiece(int id, String text, int from, int to, int skip) {
        int start = start(id);
        if (ends[id] - start != to - from + skip || (skip > 0 && !pieces.startsWith(CONTINUATION, start))) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (pieces.charAt(start + skip + at - from) != text.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    /** Spread, because the hashes of short pieces are close to each other and would fill neighbouring buckets. */
    private int bucket(int hash) {
        return (hash * SPREAD) >>> (Integer.numberOfLeadingZeros(buckets.length) + 1);
    }

    private int next(int bucket) {
        return (bucket + 1) & (buckets.length - 1);
    }
}
