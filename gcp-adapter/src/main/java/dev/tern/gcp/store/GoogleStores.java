package dev.tern.gcp.store;

import dev.tern.gcp.identity.GoogleIdentity;
import dev.tern.state.KeyValueStore;
import dev.tern.state.MessageSender;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreKind;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Opens Google Cloud's stores by their addresses. Calls carry the function's identity, unless a variable names an
 * emulator: {@code STORAGE_EMULATOR_HOST}, {@code FIRESTORE_EMULATOR_HOST}, {@code PUBSUB_EMULATOR_HOST}.
 */
public final class GoogleStores {
    private static final String PROJECT = "[a-z0-9:.-]{1,64}";

    /** One for all stores, since it is the same token. */
    private static final Supplier<Map<String, String>> IDENTITY = GoogleIdentity.headers();

    private GoogleStores() {}

    /** The scheme of the addresses of a kind of store. */
    public static String scheme(StoreKind kind) {
        return switch (kind) {
            case OBJECTS -> "gs";
            case VALUES -> "firestore";
            case MESSAGES -> "pubsub";
        };
    }

    /**
     * The objects at {@code gs://bucket} or {@code gs://bucket/prefix}.
     *
     * @throws IllegalArgumentException with the end of a sentence, if the address has another form
     */
    public static ObjectStore objects(StoreAddress address, Map<String, String> environment) {
        require(address.authority().matches("[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]"), "gs://bucket or gs://bucket/prefix");
        String emulator = environment.get("STORAGE_EMULATOR_HOST");
        return new GcsObjectStore(
                GoogleService.of("https://storage.googleapis.com", emulator, Map.of(), IDENTITY), address);
    }

    /**
     * The values at {@code firestore://project/collection}.
     *
     * @throws IllegalArgumentException with the end of a sentence, if the address has another form
     */
    public static KeyValueStore keyValues(StoreAddress address, Map<String, String> environment) {
        require(
                address.authority().matches(PROJECT) && address.path().matches("(?!__)[A-Za-z0-9_-]{1,200}"),
                "firestore://project/collection");
        String emulator = environment.get("FIRESTORE_EMULATOR_HOST");
        // The emulator's own word for somebody whom no rule stops.
        Map<String, String> owner = Map.of("Authorization", "Bearer owner");
        return new FirestoreKeyValueStore(
                GoogleService.of("https://firestore.googleapis.com", emulator, owner, IDENTITY),
                address,
                InstantSource.system());
    }

    /**
     * The topic at {@code pubsub://project/topic}.
     *
     * @throws IllegalArgumentException with the end of a sentence, if the address has another form
     */
    public static MessageSender messages(StoreAddress address, Map<String, String> environment) {
        require(
                address.authority().matches(PROJECT) && address.path().matches("[A-Za-z][A-Za-z0-9._~+%-]{2,254}"),
                "pubsub://project/topic");
        String emulator = environment.get("PUBSUB_EMULATOR_HOST");
        return new PubSubMessageSender(
                GoogleService.of("https://pubsub.googleapis.com", emulator, Map.of(), IDENTITY), address);
    }

    private static void require(boolean hasForm, String form) {
        if (!hasForm) {
            throw new IllegalArgumentException("must be an address of the form " + form);
        }
    }
}
