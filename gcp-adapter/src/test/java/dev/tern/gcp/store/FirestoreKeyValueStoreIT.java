package dev.tern.gcp.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.cloud.CloudProvider;
import dev.tern.conformance.kit.KeyValueStoreKit;
import dev.tern.conformance.process.HttpProcess;
import dev.tern.gcp.GcpCloudProvider;
import dev.tern.state.KeyValueStore;
import dev.tern.state.StoreAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In Firestore, which its emulator stands in for,")
class FirestoreKeyValueStoreIT extends KeyValueStoreKit {
    private static final CloudProvider GOOGLE = new GcpCloudProvider();
    private static HttpProcess emulator;
    private static Map<String, String> variables = Map.of();

    @BeforeAll
    static void start(@TempDir Path folder) {
        emulator = Emulator.firestore(folder);
        variables = Map.of("FIRESTORE_EMULATOR_HOST", Emulator.host(emulator));
    }

    @AfterAll
    static void stop() {
        if (emulator != null) {
            emulator.close();
        }
    }

    @Override
    protected KeyValueStore store() {
        return GOOGLE.keyValues(StoreAddress.parse("firestore://demo-tern/state"), variables)
                .orElseThrow();
    }

    private static GoogleService service() {
        return GoogleService.of(
                "", variables.get("FIRESTORE_EMULATOR_HOST"), Map.of("Authorization", "Bearer owner"), Map::of);
    }

    @Test
    @DisplayName("the end of a value is a timestamp, which a policy can go by")
    void timeToLive() {
        Instant now = Instant.now();
        store().putIfAbsent("with an end", "value", Duration.ofDays(1));

        GoogleAnswer document = GoogleAnswer.to(() -> service()
                .request(
                        "GET",
                        "/v1/projects/demo-tern/databases/(default)/documents/state/"
                                + FirestoreDocument.id("with an end"),
                        BodyPublishers.noBody()));
        String end = document.body().at("/fields/expires/timestampValue").asText();
        assertThat(Instant.parse(end)).isBetween(now.plus(Duration.ofHours(23)), now.plus(Duration.ofHours(25)));
    }

    @Test
    @DisplayName("a value that is to be kept for ever is kept until the last year that Firestore knows")
    void forEver() {
        assertThat(store().putIfAbsent("for ever", "value", Duration.ofDays(365_000_000)))
                .isTrue();
        assertThat(store().get("for ever").map(KeyValueStore.Entry::value)).isEqualTo(Optional.of("value"));
    }
}
