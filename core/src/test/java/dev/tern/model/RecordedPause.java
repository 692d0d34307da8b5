package dev.tern.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Time that passes at once; a stream goes on on another thread, as it does in life. */
final class RecordedPause implements Pause {
    private final List<Duration> waits = new ArrayList<>();

    @Override
    public void sleep(Duration time) {
        waits.add(time);
    }

    @Override
    public Mono<Long> delay(Duration time) {
        waits.add(time);
        return Mono.just(0L).publishOn(Schedulers.parallel());
    }

    List<Duration> waits() {
        return waits;
    }
}
