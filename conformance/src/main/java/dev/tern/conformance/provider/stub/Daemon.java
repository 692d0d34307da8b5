package dev.tern.conformance.provider.stub;

/** Threads that do not keep a test's process alive. */
final class Daemon {
    private Daemon() {}

    static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
