package dev.tern.snapshot;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A thing that is made when it is first asked for, and anew when it is first asked for after a restore: a client with its
 * connections, credentials, a source of random numbers. The restore itself makes nothing and waits for nothing. What was
 * there before is let go of and not closed, as a call may still be using it. Thread-safe; a thing is made once, by one
 * thread, and if that fails the next who asks tries again.
 */
public final class Renewed<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile @Nullable Made<T> made;

    /** Nothing is made yet. */
    public Renewed(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        Made<T> known = made;
        return known != null && known.isOfNow() ? known.thing() : anew();
    }

    private synchronized T anew() {
        Made<T> known = made;
        if (known != null && known.isOfNow()) {
            return known.thing();
        }
        int now = Restores.count();
        Made<T> next = new Made<>(maker.get(), now);
        made = next;
        return next.thing();
    }

    private record Made<T>(T thing, int restores) {
        boolean isOfNow() {
            return restores == Restores.count();
        }
    }
}
