package dev.tern.conformance.app;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;

/**
 * How many contexts of the application are there in this process: more than one if a platform, or an adapter, starts
 * another for a call.
 */
final class Starts implements Supplier<Integer>, DisposableBean {
    private static final AtomicInteger STARTED = new AtomicInteger();

    Starts() {
        STARTED.incrementAndGet();
    }

    @Override
    public Integer get() {
        return STARTED.get();
    }

    @Override
    public void destroy() {
        STARTED.decrementAndGet();
    }
}
