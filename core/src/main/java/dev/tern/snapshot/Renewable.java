package dev.tern.snapshot;

/**
 * A bean that holds what must not outlive a snapshot of its process: random numbers that were drawn ahead, an open
 * connection, a key, a time. Often a {@link Renewed} inside of it is simpler.
 */
public interface Renewable {

    /**
     * Lets go. Called after a restore, before the first call, on a bean that has been made by then. It must not wait for
     * the network: a platform gives a restore a few seconds.
     *
     * @throws RuntimeException if the bean cannot go on; the restore fails, and the platform takes a new process
     */
    void renew();
}
