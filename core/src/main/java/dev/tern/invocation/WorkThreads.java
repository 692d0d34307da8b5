package dev.tern.invocation;

import java.util.concurrent.ThreadFactory;

/** Makes the threads that work for calls; none of them keeps the process alive. */
record WorkThreads(String name) implements ThreadFactory {

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        // A platform's thread may carry the platform's loader, which does not see the functions.
        thread.setContextClassLoader(WorkThreads.class.getClassLoader());
        return thread;
    }
}
