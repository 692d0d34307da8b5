package dev.tern.gcp.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tern.cloud.CloudProvider;
import dev.tern.gcp.GcpCloudProvider;
import dev.tern.state.StoreAddress;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Google's stores")
class GoogleStoresTest {
    private static final CloudProvider GOOGLE = new GcpCloudProvider();

    @Test
    @DisplayName("are opened by their addresses without a call")
    void opened() {
        assertThat(GOOGLE.objects(StoreAddress.parse("gs://my-bucket/a/b/"), Map.of()))
                .hasValueSatisfying(store -> assertThat(store.address()).isEqualTo("gs://my-bucket/a/b"));
        assertThat(GOOGLE.keyValues(StoreAddress.parse("firestore://my-project/state"), Map.of()))
                .isPresent();
        assertThat(GOOGLE.messages(StoreAddress.parse("pubsub://my-project/results"), Map.of()))
                .hasValueSatisfying(topic -> assertThat(topic.address()).isEqualTo("pubsub://my-project/results"));
    }

    @Test
    @DisplayName("are none of another scheme")
    void others() {
        StoreAddress other = StoreAddress.parse("s3://my-bucket/x");

        assertThat(GOOGLE.objects(other, Map.of())).isEmpty();
        assertThat(GOOGLE.keyValues(other, Map.of())).isEmpty();
        assertThat(GOOGLE.messages(other, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gs://", "gs:///key", "gs://UPPER", "gs://a?b/c", "gs://a"})
    @DisplayName("of objects need a bucket")
    void badBucket(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GOOGLE.objects(StoreAddress.parse(address), Map.of()))
                .withMessageStartingWith("must be an address of the form gs://bucket");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "firestore://project",
                "firestore:///state",
                "firestore://p/a/b",
                "firestore://p/__x__",
                "firestore://p/a?b"
            })
    @DisplayName("of values need a project and one collection")
    void badCollection(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GOOGLE.keyValues(StoreAddress.parse(address), Map.of()))
                .withMessage("must be an address of the form firestore://project/collection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pubsub://project", "pubsub:///topic", "pubsub://p/a/b", "pubsub://p/to?x"})
    @DisplayName("of messages need a project and one topic")
    void badTopic(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GOOGLE.messages(StoreAddress.parse(address), Map.of()))
                .withMessage("must be an address of the form pubsub://project/topic");
    }
}
