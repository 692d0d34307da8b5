package dev.tern.invocation;

import dev.tern.snapshot.Renewed;
import java.security.SecureRandom;
import java.util.UUID;

/** Ids that nobody can guess, and that no two processes draw alike, even if both were copied from the same snapshot. */
public final class RandomId {
    private static final int BYTES = 16;
    // The JDK's own source for its UUIDs lives as long as the process, and would be a part of the snapshot.
    private static final Renewed<SecureRandom> RANDOM = new Renewed<>(SecureRandom::new);

    private RandomId() {}

    /** A random UUID, of version 4. */
    public static String next() {
        byte[] bits = new byte[BYTES];
        RANDOM.get().nextBytes(bits);
        bits[6] = (byte) ((bits[6] & 0x0f) | 0x40);
        bits[8] = (byte) ((bits[8] & 0x3f) | 0x80);
        return new UUID(bigEndian(bits, 0), bigEndian(bits, Long.BYTES)).toString();
    }

    private static long bigEndian(byte[] bits, int from) {
        long half = 0;
        for (int i = from; i < from + Long.BYTES; i++) {
            half = (half << Byte.SIZE) | (bits[i] & 0xff);
        }
        return half;
    }
}
