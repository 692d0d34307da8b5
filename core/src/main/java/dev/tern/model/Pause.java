package dev.tern.model;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** How time passes between two tries. */
interface Pause {

    /** Holds the thread up. */
    void sleep(Duration time) throws InterruptedException;

    /** Lets a stream go on later, without a thread that waits. */
    Mono<Long> delay(Duration time);

    /** Time as it is. */
    static Pause real() {
        return new Pause() {
            @Override
            public void sleep(Duration time) throws InterruptedException {
                Thread.sleep(time.toMillis());
            }

            @Override
            public Mono<Long> delay(Duration time) {
                return Mono.delay(time);
            }
        };
    }
}
