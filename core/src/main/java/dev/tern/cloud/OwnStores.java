package dev.tern.cloud;

import dev.tern.state.FileKeyValueStore;
import dev.tern.state.FileMessageSender;
import dev.tern.state.FileObjectStore;
import dev.tern.state.InMemoryKeyValueStore;
import dev.tern.state.InMemoryMessageSender;
import dev.tern.state.InMemoryObjectStore;
import dev.tern.state.KeyValueStore;
import dev.tern.state.MessageSender;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreKind;
import dev.tern.state.redis.RedisKeyValueStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The stores that need no cloud: a folder, the memory of this process, Redis. */
final class OwnStores {
    private final Supplier<String> redisPassword;

    OwnStores(Supplier<String> redisPassword) {
        this.redisPassword = redisPassword;
    }

    static List<String> schemes(StoreKind kind) {
        return kind == StoreKind.VALUES ? List.of("file", "memory", "redis", "rediss") : List.of("file", "memory");
    }

    Optional<ObjectStore> objects(StoreAddress address) {
        return switch (address.scheme()) {
            case "file" -> Optional.of(new FileObjectStore(folder(address)));
            case "memory" -> Optional.of(InMemoryObjectStore.named(name(address)));
            default -> Optional.empty();
        };
    }

    Optional<KeyValueStore> keyValues(StoreAddress address) {
        return switch (address.scheme()) {
            case "file" -> Optional.of(new FileKeyValueStore(folder(address)));
            case "memory" -> Optional.of(InMemoryKeyValueStore.ofProcess());
            case "redis", "rediss" -> Optional.of(RedisKeyValueStore.at(address, redisPassword));
            default -> Optional.empty();
        };
    }

    Optional<MessageSender> messages(StoreAddress address) {
        return switch (address.scheme()) {
            case "file" -> Optional.of(new FileMessageSender(folder(address)));
            case "memory" -> Optional.of(InMemoryMessageSender.named(name(address)));
            default -> Optional.empty();
        };
    }

    private static Path folder(StoreAddress address) {
        if (!address.authority().isEmpty() || address.path().isEmpty()) {
            throw new IllegalArgumentException("must have the form file:///folder, with the whole path of the folder");
        }
        return Path.of("/" + address.path());
    }

    private static String name(StoreAddress address) {
        return address.path().isEmpty() ? address.authority() : address.authority() + "/" + address.path();
    }
}
