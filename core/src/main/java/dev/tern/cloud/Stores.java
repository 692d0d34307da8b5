package dev.tern.cloud;

import dev.tern.state.KeyValueStore;
import dev.tern.state.MessageSender;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreKind;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Opens what an address names: a folder, the memory of this process, Redis, or a store of a cloud on the class path,
 * whichever cloud this is. Nothing is called for it; what is not there fails when it is first used. The same address is
 * the same store. Thread-safe.
 */
public final class Stores {
    private final Supplier<CloudProviders> clouds;
    private final Map<String, String> environment;
    private final OwnStores own;
    private final Map<StoreAddress, ObjectStore> objects = new ConcurrentHashMap<>();
    private final Map<StoreAddress, KeyValueStore> keyValues = new ConcurrentHashMap<>();
    private final Map<StoreAddress, MessageSender> messages = new ConcurrentHashMap<>();

    /**
     * Stores of the clouds on the class path, and of no cloud.
     *
     * @param clouds asked for when the first address is a cloud's
     * @param environment all variables
     * @param redisPassword asked for at each new connection; empty for none
     */
    public Stores(Supplier<CloudProviders> clouds, Map<String, String> environment, Supplier<String> redisPassword) {
        this.clouds = clouds;
        this.environment = environment;
        this.own = new OwnStores(redisPassword);
    }

    /**
     * The store of objects there.
     *
     * @throws IllegalArgumentException with the end of a sentence ("must …"), if the address is of no such store
     */
    public ObjectStore objects(StoreAddress address) {
        return objects.computeIfAbsent(
                address,
                asked -> own.objects(asked)
                        .or(() -> ofCloud(provider -> provider.objects(asked, environment)))
                        .orElseThrow(() -> unknown(StoreKind.OBJECTS)));
    }

    /** The store of values there, likewise. */
    public KeyValueStore keyValues(StoreAddress address) {
        return keyValues.computeIfAbsent(
                address,
                asked -> own.keyValues(asked)
                        .or(() -> ofCloud(provider -> provider.keyValues(asked, environment)))
                        .orElseThrow(() -> unknown(StoreKind.VALUES)));
    }

    /** The queue or topic there, likewise. */
    public MessageSender messages(StoreAddress address) {
        return messages.computeIfAbsent(
                address,
                asked -> own.messages(asked)
                        .or(() -> ofCloud(provider -> provider.messages(asked, environment)))
                        .orElseThrow(() -> unknown(StoreKind.MESSAGES)));
    }

    /**
     * Looks whether there can be a store of that kind at an address. A cloud's is not opened for it: its scheme is enough.
     *
     * @throws IllegalArgumentException with the end of a sentence ("must …"), if there cannot
     */
    public void check(StoreKind kind, StoreAddress address) {
        String scheme = address.scheme();
        boolean ofCloud = !OwnStores.schemes(kind).contains(scheme)
                && clouds.get().schemes(kind).contains(scheme);
        if (!ofCloud) {
            Object unused = open(kind, address);
        }
    }

    private Object open(StoreKind kind, StoreAddress address) {
        return switch (kind) {
            case OBJECTS -> objects(address);
            case VALUES -> keyValues(address);
            case MESSAGES -> messages(address);
        };
    }

    private <T> Optional<T> ofCloud(Function<CloudProvider, Optional<T>> question) {
        return clouds.get().first(question);
    }

    private IllegalArgumentException unknown(StoreKind kind) {
        TreeSet<String> known = new TreeSet<>(OwnStores.schemes(kind));
        known.addAll(clouds.get().schemes(kind));
        String beginnings = known.stream().map(scheme -> scheme + ":").collect(Collectors.joining(", "));
        return new IllegalArgumentException(
                "must be the address of " + kind.words() + ", which begins with one of " + beginnings);
    }
}
