package dev.tern.event;

import dev.tern.config.Settings;
import dev.tern.config.SettingsSource;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.ObjectReference;
import dev.tern.delivery.Occurrence;
import dev.tern.function.ExportedFunctions;
import dev.tern.http.ColdStart;
import dev.tern.http.Door;
import dev.tern.http.JsonCodec;
import dev.tern.http.KeepWarm;
import dev.tern.index.ChunkIndex;
import dev.tern.index.EphemeralChunkIndex;
import dev.tern.invocation.DeadlineExecutor;
import dev.tern.invocation.Invocation;
import dev.tern.state.InMemoryKeyValueStore;
import dev.tern.state.InMemoryMessageSender;
import dev.tern.state.InMemoryObjectStore;
import dev.tern.state.KeyValueStore;
import dev.tern.state.MessageSender;
import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.WriteCondition;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The road of deliveries over stores in memory, with a clock that a test moves. */
final class EventRig implements EventStores {
    static final String BUCKET = "s3://bucket";
    static final String DEAD = "s3://dead";
    static final String QUEUE = "sqs://account/queue";

    private final Map<StoreAddress, ObjectStore> objects = new HashMap<>();
    private final Map<StoreAddress, MessageSender> queues = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final Door door;
    private Instant now = Instant.parse("2026-11-29T10:00:00Z");
    final KeyValueStore state = new InMemoryKeyValueStore(this::now, 1_000, 1_000_000);
    ChunkIndex index = new EphemeralChunkIndex();
    final InMemoryObjectStore bucket = new InMemoryObjectStore("bucket");
    final InMemoryObjectStore dead = new InMemoryObjectStore("dead");
    final InMemoryMessageSender queue = new InMemoryMessageSender("queue");

    /** With the functions of a door; settings as name, value, without what all of them begin with. */
    EventRig(Door door, String... settings) {
        this.door = door;
        with(BUCKET, bucket).with(DEAD, dead);
        queues.put(StoreAddress.parse(QUEUE), queue);
        for (int i = 0; i < settings.length; i += 2) {
            this.settings.put("tern.events." + settings[i], settings[i + 1]);
        }
    }

    EventRig with(String address, ObjectStore store) {
        objects.put(StoreAddress.parse(address), store);
        return this;
    }

    EventRig with(String address, MessageSender sender) {
        queues.put(StoreAddress.parse(address), sender);
        return this;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    List<EventOutcome> handle(List<Delivery> deliveries) {
        return handle(deliveries, Duration.ofSeconds(60));
    }

    List<EventOutcome> handle(List<Delivery> deliveries, Duration time) {
        Deliveries road = road();
        return inCall(time, () -> road.handle(deliveries));
    }

    EventOutcome handle(Delivery delivery) {
        return handle(List.of(delivery)).get(0);
    }

    Deliveries road() {
        Settings all = Settings.load(EventSettings.SETTINGS, List.of(SettingsSource.of("the test", settings)));
        return new DeliveryParts(
                        EventSettings.from(all),
                        bean(ExportedFunctions.class),
                        bean(JsonCodec.class),
                        bean(KeepWarm.class),
                        index,
                        state,
                        this,
                        new EventLog("local", new ColdStart()),
                        4,
                        (InstantSource) this::now)
                .assemble();
    }

    static <T> T inCall(Duration time, java.util.function.Supplier<T> work) {
        try (DeadlineExecutor executor = new DeadlineExecutor(100, Duration.ofSeconds(60))) {
            Invocation call = Invocation.of("r1", null, Instant.now().plus(time));
            return executor.call(call, any -> work.get());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    void put(String key, String text) {
        var unused = bucket.put(key, ObjectContent.of(text), WriteCondition.always());
    }

    @Override
    public Optional<ObjectStore> objects(StoreAddress address) {
        return Optional.ofNullable(objects.get(address));
    }

    @Override
    public Optional<MessageSender> messages(StoreAddress address) {
        return Optional.ofNullable(queues.get(address));
    }

    static Delivery changed(String id, String key) {
        return changed(id, key, null);
    }

    static Delivery changed(String id, String key, Long size) {
        return new Delivery(event(id, "{}"), new Occurrence.ObjectChanged(reference(key, size)));
    }

    static Delivery deleted(String id, String key) {
        return new Delivery(event(id, "{}"), new Occurrence.ObjectDeleted(reference(key, null)));
    }

    static Delivery message(String id, String json) {
        return new Delivery(event(id, json), new Occurrence.MessageArrived());
    }

    static Delivery inGroup(String group, Delivery delivery) {
        return new Delivery(delivery.event(), delivery.what(), group);
    }

    static CloudEvent event(String id, String json) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("urn:test"))
                .withType("test.happened")
                .withData("application/json", json.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static ObjectReference reference(String key, Long size) {
        return new ObjectReference(StoreAddress.parse(BUCKET), key, null, size);
    }

    private <T> T bean(Class<T> type) {
        return door.runtime().context().getBean(type);
    }
}
