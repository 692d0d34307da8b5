package dev.tern.state;

import java.util.Arrays;

/**
 * Which part of an object is asked for; the same is refused of every store.
 *
 * @param from the first byte, from 0
 * @param length how many bytes; more than 0
 */
public record ByteRange(long from, long length) {

    /** Refuses what is no part of any object. */
    public ByteRange {
        if (from < 0 || length <= 0) {
            throw new IllegalArgumentException(
                    "a part begins at 0 or later and is longer than 0, not " + length + " bytes from " + from);
        }
    }

    /** The last byte that is asked for, whether it is there or not. */
    public long last() {
        return from + Math.min(length - 1, Long.MAX_VALUE - from);
    }

    /** How much of it there is in an object of that size. */
    public long within(long size) {
        return Math.max(0, Math.min(length, size - from));
    }

    /** That part of an object. */
    byte[] of(byte[] whole) {
        int there = (int) within(whole.length);
        return there == 0 ? new byte[0] : Arrays.copyOfRange(whole, (int) from, (int) from + there);
    }
}
