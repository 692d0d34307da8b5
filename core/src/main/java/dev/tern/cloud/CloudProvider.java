package dev.tern.cloud;

import dev.tern.config.SecretStore;
import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.PostedEvent;
import dev.tern.state.KeyValueStore;
import dev.tern.state.MessageSender;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreKind;
import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an adapter tells about its cloud. Adapters implement it and list it in
 * {@code META-INF/services/dev.tern.cloud.CloudProvider}; nothing in the context depends on which one is found.
 * Constructing one must be cheap, since every one on the class path is asked where it is.
 */
public interface CloudProvider {

    /** The name in logs: {@code aws}, {@code azure}, {@code gcp}. */
    String name();

    /** Whether the process runs on this cloud, judged by its environment variables. */
    boolean isRunningHere(Map<String, String> environment);

    /** Whether a file that a function writes is still there when its instance is gone: on none of the clouds. */
    default boolean keepsFiles() {
        return false;
    }

    /** The keys that only this cloud reads. */
    default List<Setting<?>> settings() {
        return List.of();
    }

    /** The provider of language models where no setting names one: the cloud's own, which needs no key there. */
    default String modelProvider() {
        return Cloud.LOCAL.modelProvider();
    }

    /**
     * The cloud's store of secrets, which {@code secret://} in a setting speaks of; empty if it has none. Asked only where
     * a setting speaks of it.
     *
     * @throws IllegalArgumentException if a setting that the store needs is missing; the message is a sentence that names
     *     it
     */
    default Optional<SecretStore> secrets(Map<String, String> environment, Settings settings) {
        return Optional.empty();
    }

    /** The schemes of the addresses of this cloud's stores of a kind, such as {@code s3}. */
    default List<String> schemes(StoreKind kind) {
        return List.of();
    }

    /**
     * The store of objects at an address; empty if the address is none of this cloud's, which its scheme tells. Made
     * without a call: one that is not there fails when it is first used.
     *
     * @throws IllegalArgumentException with the end of a sentence, if the address has the scheme and not the form
     */
    default Optional<ObjectStore> objects(StoreAddress address, Map<String, String> environment) {
        return Optional.empty();
    }

    /** The store of values at an address, likewise. */
    default Optional<KeyValueStore> keyValues(StoreAddress address, Map<String, String> environment) {
        return Optional.empty();
    }

    /** The queue or topic at an address, likewise. */
    default Optional<MessageSender> messages(StoreAddress address, Map<String, String> environment) {
        return Optional.empty();
    }

    /**
     * What a CloudEvent of this cloud's services says has happened, which its type tells; empty if the type is none of
     * theirs. Never fails: what cannot be read is {@link Occurrence.Unreadable}.
     */
    default Optional<Occurrence> occurrence(CloudEvent event) {
        return Optional.empty();
    }

    /**
     * The same with the event in the form in which a {@link Delivery} has it: of a message, the data are its words and
     * nothing around them.
     */
    default Optional<Delivery> delivery(CloudEvent event) {
        return occurrence(event).map(what -> new Delivery(event, what));
    }

    /**
     * What an event says that this cloud posts in a form of its own, and not as a CloudEvent; empty if the form is none
     * of this cloud's. Never fails.
     */
    default Optional<List<Delivery>> deliveries(PostedEvent event) {
        return Optional.empty();
    }
}
