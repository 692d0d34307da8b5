package dev.tern.gcp.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.cloud.CloudProvider;
import dev.tern.conformance.gcs.GcsStub;
import dev.tern.conformance.kit.ObjectStoreKit;
import dev.tern.gcp.GcpCloudProvider;
import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import dev.tern.state.WriteCondition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In Cloud Storage, which a stub of its API stands in for,")
class GcsObjectStoreIT extends ObjectStoreKit {
    private static final CloudProvider GOOGLE = new GcpCloudProvider();
    private static GcsStub stub;

    @BeforeAll
    static void start() {
        stub = GcsStub.start(0, List.of("bucket"));
    }

    @AfterAll
    static void stop() {
        stub.close();
    }

    @Override
    protected ObjectStore store() {
        return at("gs://bucket/some/prefix");
    }

    private static ObjectStore at(String address) {
        return GOOGLE.objects(StoreAddress.parse(address), Map.of("STORAGE_EMULATOR_HOST", stub.address()))
                .orElseThrow();
    }

    @Test
    @DisplayName("a place is the part of the bucket that begins with its prefix and a slash")
    void prefix() {
        ObjectStore bucket = at("gs://bucket");
        at("gs://bucket/place").put("key", ObjectContent.of("text"), WriteCondition.always());
        bucket.put("placement", ObjectContent.of("text"), WriteCondition.always());

        assertThat(bucket.get("place/key", 10).orElseThrow().content())
                .isEqualTo("text".getBytes(StandardCharsets.UTF_8));
        assertThat(at("gs://bucket/place").list("", "", 10))
                .extracting(ObjectStore.Facts::key)
                .containsExactly("key");
    }

    @Test
    @DisplayName("a list of a thousand after a key is whole, although the service gives a thousand with that key")
    void fullPage() {
        ObjectStore place = at("gs://bucket/thousand");
        for (int i = 0; i < 1_002; i++) {
            place.put("%04d".formatted(i), ObjectContent.of(""), WriteCondition.always());
        }

        assertThat(place.list("", "0000", 1_000))
                .hasSize(1_000)
                .extracting(ObjectStore.Facts::key)
                .startsWith("0001")
                .endsWith("1000");
        assertThat(place.list("", "0001", 1_000)).hasSize(1_000);
        assertThat(place.list("", "0002", 1_000)).hasSize(999);
    }

    @Test
    @DisplayName("a bucket that is not there can neither be written nor listed, however often it is tried")
    void noBucket() {
        ObjectStore nowhere = at("gs://nowhere");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> nowhere.put("key", ObjectContent.of("text"), WriteCondition.always()))
                .withMessage("there is no such bucket")
                .matches(failure -> !failure.isTemporary());
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> nowhere.list("", "", 1))
                .withMessage("there is no such bucket");
    }
}
