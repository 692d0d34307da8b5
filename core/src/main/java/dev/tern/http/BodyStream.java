package dev.tern.http;

import dev.tern.invocation.Lasting;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that come little by little. They are read once, by one thread, to their end or until nobody wants the rest; a
 * failure of whatever makes them is told in the bytes themselves, because the status has long been sent.
 */
public interface BodyStream extends Lasting {

    /**
     * Waits for the next bytes.
     *
     * @return null at the end
     * @throws InterruptedException if the reading thread is told to stop
     */
    byte @Nullable [] next() throws InterruptedException;

    /**
     * Waits for the next bytes, but not in silence: after a few seconds it gives bytes that mean nothing, so that whoever
     * sends them notices a client that has left.
     *
     * @return null at the end
     * @throws InterruptedException if the reading thread is told to stop
     */
    byte @Nullable [] nextOrFiller() throws InterruptedException;

    /** The client has left: lets go of whatever makes the bytes. Harmless after the end. */
    void cancel();
}
