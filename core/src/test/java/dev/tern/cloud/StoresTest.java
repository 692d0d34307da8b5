package dev.tern.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.state.FileKeyValueStore;
import dev.tern.state.FileMessageSender;
import dev.tern.state.FileObjectStore;
import dev.tern.state.InMemoryKeyValueStore;
import dev.tern.state.KeyValueStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreKind;
import dev.tern.state.redis.RedisKeyValueStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A store")
class StoresTest {
    private final KeyValueStore nest = InMemoryKeyValueStore.ofProcess();
    private int opened;
    private final Stores stores =
            new Stores(() -> CloudProviders.of(List.of(new PerchCloud(), new Nest())), Map.of("A", "b"), () -> "");

    @Test
    @DisplayName("is opened by the scheme of its address: a folder, memory, Redis, or what a cloud knows")
    void schemes(@TempDir Path folder) {
        StoreAddress file = StoreAddress.parse("file://" + folder);

        assertThat(stores.objects(file)).isInstanceOf(FileObjectStore.class);
        assertThat(stores.keyValues(file)).isInstanceOf(FileKeyValueStore.class);
        assertThat(stores.messages(file)).isInstanceOf(FileMessageSender.class);
        assertThat(stores.objects(StoreAddress.parse("memory://a/b")).address()).isEqualTo("memory://a/b");
        assertThat(stores.messages(StoreAddress.parse("memory:")).address()).isEqualTo("memory:");
        assertThat(keyValues("memory:")).isInstanceOf(InMemoryKeyValueStore.class);
        assertThat(keyValues("redis://localhost")).isInstanceOf(RedisKeyValueStore.class);
        assertThat(keyValues("rediss://[::1]:6380/2")).isInstanceOf(RedisKeyValueStore.class);
        assertThat(keyValues("nest://tree")).isSameAs(nest);
    }

    @Test
    @DisplayName("is the same for the same address, and in memory for all that open it")
    void same() {
        Stores others = new Stores(CloudProviders::find, Map.of(), () -> "");

        assertThat(keyValues("nest://tree/")).isSameAs(keyValues("NEST://tree"));
        assertThat(opened).isEqualTo(1);
        assertThat(keyValues("memory://a")).isSameAs(keyValues("memory://a")).isNotSameAs(keyValues("memory://b"));
        assertThat(stores.objects(StoreAddress.parse("memory://same")))
                .isSameAs(others.objects(StoreAddress.parse("memory://same")));
        assertThat(stores.messages(StoreAddress.parse("memory://same")))
                .isSameAs(others.messages(StoreAddress.parse("memory://same")));
    }

    @Test
    @DisplayName("makes no folder and calls nobody before it is used")
    void lazy(@TempDir Path folder) {
        Path none = folder.resolve("none");
        StoreAddress file = StoreAddress.parse("file://" + none);

        assertThat(stores.objects(file).list("", "", 10)).isEmpty();
        assertThat(stores.keyValues(file).get("key")).isEmpty();
        assertThat(stores.messages(file).mostBytes()).isPositive();
        assertThat(Files.exists(none)).isFalse();
    }

    @Test
    @DisplayName("of a scheme that nobody knows is refused with all that are known for its kind")
    void unknown() {
        assertThatThrownBy(() -> keyValues("nset://tree"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be the address of a store of values, which begins with one of file:, memory:, nest:, "
                        + "redis:, rediss:");
        assertThatThrownBy(() -> stores.objects(StoreAddress.parse("nest://tree")))
                .hasMessage("must be the address of a store of objects, which begins with one of file:, memory:");
        assertThatThrownBy(() -> stores.messages(StoreAddress.parse("redis://localhost")))
                .hasMessage("must be the address of a queue or topic, which begins with one of file:, memory:");
    }

    @Test
    @DisplayName("of a cloud is not opened to check its address, and what is wrong with any is found")
    void check() {
        stores.check(StoreKind.VALUES, StoreAddress.parse("nest://tree"));

        assertThat(opened).isZero();
        assertThatCode(() -> stores.check(StoreKind.OBJECTS, StoreAddress.parse("memory:")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> stores.check(StoreKind.MESSAGES, StoreAddress.parse("nest://tree")))
                .hasMessageStartingWith("must be the address of a queue or topic");
        assertThatThrownBy(() -> stores.check(StoreKind.VALUES, StoreAddress.parse("redis://localhost/x")))
                .hasMessageStartingWith("must have the form redis://");
    }

    @Test
    @DisplayName("of Redis is refused with a password in its address, which the refusal does not repeat")
    void passwordInAddress() {
        assertThatThrownBy(() -> keyValues("redis://user:pa55w0rd@localhost:6379"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must hold no user and no password; the password is the setting tern.state.redis-password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis:",
                "redis:///0",
                "redis://host:0",
                "redis://host:65536",
                "redis://host:x",
                "redis://host/0/1",
                "redis://::1",
                "file:",
                "file:///",
                "file://folder",
                "file://folder/more"
            })
    @DisplayName("whose address has not the form of its scheme is refused")
    void malformed(String address) {
        assertThatThrownBy(() -> keyValues(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must have ");
    }

    private KeyValueStore keyValues(String address) {
        return stores.keyValues(StoreAddress.parse(address));
    }

    /** A cloud that has a store of values, and is not where this runs. */
    private final class Nest implements CloudProvider {
        @Override
        public String name() {
            return "nest";
        }

        @Override
        public boolean isRunningHere(Map<String, String> environment) {
            return false;
        }

        @Override
        public List<String> schemes(StoreKind kind) {
            return kind == StoreKind.VALUES ? List.of("nest") : List.of();
        }

        @Override
        public Optional<KeyValueStore> keyValues(StoreAddress address, Map<String, String> environment) {
            assertThat(environment).containsEntry("A", "b");
            opened++;
            return address.scheme().equals("nest") ? Optional.of(nest) : Optional.empty();
        }
    }
}
