package dev.tern.runtime;

import dev.tern.event.EventDispatcher;
import dev.tern.http.ColdStart;
import dev.tern.http.KeepWarm;
import dev.tern.model.Models;
import dev.tern.problem.WithoutMessage;
import dev.tern.snapshot.Renewable;
import dev.tern.snapshot.Restores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * What a runtime does when a platform is about to keep a snapshot of its process, and when it has restored one. The entry
 * point of a cloud that does this tells it.
 */
public final class Snapshot {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    private final ConfigurableListableBeanFactory beans;

    Snapshot(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /**
     * Does ahead what the first call would: makes the exported functions and what reads their JSON, builds the model's
     * client without calling it, and answers one chat with the offline model. It calls nobody over the network, fetches
     * no secret and no credentials, and leaves nothing behind but one line in the log for the chat, with the request id
     * that the round trip gives it, and one that says what was primed. What cannot be done ahead is left to the first
     * call, with a warning.
     *
     * @param roundTrip sends one request through the cloud's own entry point, to the runtime that it is given: one of its
     *     own settings, beans and store, that ends with it. No code of an application is part of that.
     */
    public void prime(Consumer<TernRuntime> roundTrip) {
        Instant start = Instant.now();
        List<String> missed = new ArrayList<>();
        attempt("functions", missed, () -> beans.getBean(KeepWarm.class).touch());
        attempt("events", missed, () -> beans.getBean(EventDispatcher.class));
        attempt("model", missed, () -> beans.getBean(Models.class).rehearse());
        attempt("round trip", missed, () -> Rehearsal.run(roundTrip));
        LoggingEventBuilder line = LOG.atInfo()
                .addKeyValue(
                        "primeMillis", Duration.between(start, Instant.now()).toMillis());
        if (!missed.isEmpty()) {
            line = line.addKeyValue("missed", String.join(", ", missed));
        }
        line.log("primed for a snapshot");
    }

    /**
     * Lets go of what was true before the snapshot: connections, credentials, secrets and random numbers are made anew
     * when they are next needed, each {@link Renewable} bean is told, and the next call counts as a cold start. It makes
     * no call itself, so that it takes milliseconds.
     *
     * @throws RuntimeException the first of those that beans have thrown, after all of them were told
     */
    public void renew() {
        Instant start = Instant.now();
        Restores.another();
        List<RuntimeException> failures = new ArrayList<>();
        for (String name : beans.getSingletonNames()) {
            if (beans.getSingleton(name) instanceof Renewable bean) {
                renew(bean, failures);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        beans.getBean(ColdStart.class).restored(Duration.between(start, Instant.now()));
    }

    private static void renew(Renewable bean, List<RuntimeException> failures) {
        try {
            bean.renew();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    /** A snapshot is worth something without it, too. */
    private static void attempt(String what, List<String> missed, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            missed.add(what);
            LOG.warn("{} cannot be primed, which is left to the first call", what, WithoutMessage.of(e));
        }
    }
}
