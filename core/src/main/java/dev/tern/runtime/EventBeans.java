package dev.tern.runtime;

import dev.tern.cloud.Cloud;
import dev.tern.cloud.CloudProviders;
import dev.tern.cloud.Stores;
import dev.tern.config.Settings;
import dev.tern.config.TernProperties;
import dev.tern.event.Deliveries;
import dev.tern.event.DeliveryParts;
import dev.tern.event.EventDispatcher;
import dev.tern.event.EventLog;
import dev.tern.event.EventSettings;
import dev.tern.function.ExportedFunctions;
import dev.tern.http.ColdStart;
import dev.tern.http.Endpoint;
import dev.tern.http.JsonCodec;
import dev.tern.http.KeepWarm;
import dev.tern.index.ChunkIndex;
import dev.tern.invocation.DeadlineExecutor;
import dev.tern.posted.EventsEndpoint;
import dev.tern.state.KeyValueStore;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.function.SingletonSupplier;

/** Makes both doors for events, and the road behind them when the first comes in: most calls are none. */
final class EventBeans {
    private final BeanFactory beans;
    private final Supplier<CloudProviders> clouds;
    private final Supplier<Deliveries> road = SingletonSupplier.of(this::deliveries);

    EventBeans(BeanFactory beans, Supplier<CloudProviders> clouds) {
        this.beans = beans;
        this.clouds = clouds;
    }

    EventDispatcher dispatcher() {
        return new EventDispatcher(
                bean(ExportedFunctions.class),
                bean(JsonCodec.class),
                bean(KeepWarm.class),
                bean(DeadlineExecutor.class),
                log(),
                road);
    }

    /** The door for posted events, unless it is closed. */
    Optional<Supplier<Endpoint>> endpoint() {
        return EventSettings.canBePosted(bean(Settings.class))
                ? Optional.of(SingletonSupplier.of(this::openEndpoint))
                : Optional.empty();
    }

    private Endpoint openEndpoint() {
        return EventsEndpoint.of(
                EventSettings.from(bean(Settings.class)), road, new CloudEvents(clouds.get()), bean(JsonCodec.class));
    }

    private Deliveries deliveries() {
        return new DeliveryParts(
                        EventSettings.from(bean(Settings.class)),
                        bean(ExportedFunctions.class),
                        bean(JsonCodec.class),
                        bean(KeepWarm.class),
                        bean(ChunkIndex.class),
                        bean(KeyValueStore.class),
                        new OpenedStores(bean(Stores.class)),
                        log(),
                        bean(TernProperties.class).concurrency(),
                        InstantSource.system())
                .assemble();
    }

    private EventLog log() {
        return new EventLog(bean(Cloud.class).name(), bean(ColdStart.class));
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
