package dev.tern.event;

import dev.tern.delivery.EventKey;
import dev.tern.http.Body;
import dev.tern.http.JsonCodec;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.result.CallbackHosts;
import dev.tern.result.CallbackResults;
import dev.tern.result.ObjectResults;
import dev.tern.result.QueueResults;
import dev.tern.result.Result;
import dev.tern.result.ResultPlace;
import dev.tern.state.StoreAddress;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/** Hands the results of messages to the place that the settings name; drops them, with one warning, if they name none. */
final class Results {
    private static final Logger LOG = LoggerFactory.getLogger(Results.class);

    private final EventSettings settings;
    private final EventStores stores;
    private final JsonCodec json;
    private final SingletonSupplier<Optional<ResultPlace>> place = SingletonSupplier.of(this::open);

    private final AtomicBoolean warned = new AtomicBoolean();

    Results(EventSettings settings, EventStores stores, JsonCodec json) {
        this.settings = settings;
        this.stores = stores;
        this.json = json;
    }

    /** Tells before the work whether its result may go where the settings say. */
    void check() {
        place.obtain().ifPresent(ResultPlace::check);
    }

    void put(CloudEvent event, String function, Object result) {
        Optional<ResultPlace> open = place.obtain();
        if (open.isPresent()) {
            open.get().put(result(event, function, result));
        } else if (warned.compareAndSet(false, true)) {
            LOG.warn("tern.events.results is not set, so the results of messages are dropped");
        }
    }

    /** What a result looks like to whoever receives it. */
    record Sent(String eventId, String eventSource, String function, Object result) {}

    private Result result(CloudEvent event, String function, Object result) {
        Sent sent = new Sent(event.getId(), event.getSource().toString(), function, result);
        Body body = json.encode(sent);
        return new Result(EventKey.of(event), body.text());
    }

    private Optional<ResultPlace> open() {
        return settings.results().map(this::open);
    }

    private ResultPlace open(String target) {
        if (EventSettings.isUrl(target)) {
            CallbackHosts hosts = new CallbackHosts(settings.callbackHosts());
            return new CallbackResults(URI.create(target), hosts, settings.callbackSecret(), InstantSource.system());
        }
        StoreAddress address = StoreAddress.parse(target);
        return stores.objects(address)
                .<ResultPlace>map(ObjectResults::new)
                .or(() -> stores.messages(address).map(QueueResults::new))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.FORBIDDEN, "tern.events.results names no store of objects, no queue and no URL"));
    }
}
