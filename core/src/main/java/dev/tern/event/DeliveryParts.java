package dev.tern.event;

import dev.tern.function.ExportedFunctions;
import dev.tern.http.JsonCodec;
import dev.tern.http.KeepWarm;
import dev.tern.index.ChunkIndex;
import dev.tern.once.Claims;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.source.DocumentContent;
import dev.tern.source.DocumentPlaces;
import dev.tern.source.DocumentSync;
import dev.tern.state.KeyValueStore;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What the road of deliveries is made of.
 *
 * @param settings of events
 * @param functions that may be called
 * @param json reads messages and writes results
 * @param keepWarm for schedules
 * @param index that documents go to
 * @param state that remembers what is done
 * @param stores opens what the settings name
 * @param log for one line on each delivery
 * @param atOnce how many deliveries of one call are worked on at the same time
 * @param clock tells when an event was put aside
 */
public record DeliveryParts(
        EventSettings settings,
        ExportedFunctions functions,
        JsonCodec json,
        KeepWarm keepWarm,
        ChunkIndex index,
        KeyValueStore state,
        EventStores stores,
        EventLog log,
        int atOnce,
        InstantSource clock) {
    // A lock is given back, or ends with its call; it is never remembered.
    private static final Duration NEVER_DONE = Duration.ofSeconds(1);

    /** Puts them together. Nothing is opened and nobody is called. */
    public Deliveries assemble() {
        DocumentPlaces places = new DocumentPlaces(settings.documents(), this::open);
        Claims locks = new Claims(state.section("objects-in-work"), NEVER_DONE);
        OwnWork own = new OwnWork(
                places, new DocumentSync(index, locks, settings.maxObjectBytes()), messages(places), keepWarm);
        DeadLetters letters = new DeadLetters(settings.deadLetters(), stores, json.mapper(), clock);
        Settlement settlement = new Settlement(new Claims(state.section("events"), settings.remember()), letters, log);
        return new Deliveries(new EventRecipients(functions, json), own, settlement, atOnce);
    }

    private MessageWork messages(DocumentPlaces places) {
        return new MessageWork(
                settings.messageFunction(),
                functions,
                new MessageInput(json),
                places,
                new DocumentContent(settings.maxObjectBytes()),
                new Results(settings, stores, json));
    }

    private ObjectStore open(StoreAddress address) {
        return stores.objects(address)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.UNAVAILABLE, "tern.events.documents names a place that is no store of objects"));
    }
}
