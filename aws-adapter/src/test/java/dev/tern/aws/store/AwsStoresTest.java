package dev.tern.aws.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tern.aws.AwsCloudProvider;
import dev.tern.aws.identity.RoleSigner;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import dev.tern.state.StoreKind;
import java.net.URI;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address of a store of AWS")
class AwsStoresTest {
    private static final Map<String, String> REGION = Map.of("AWS_REGION", "eu-central-1");

    @ParameterizedTest(name = "{0}")
    @DisplayName("leads to a bucket by its own host, or by its path where its name cannot be one")
    @CsvSource({
        "s3://bucket, https://bucket.s3.eu-central-1.amazonaws.com/a/%C3%A4%20b",
        "s3://bucket/some/prefix/, https://bucket.s3.eu-central-1.amazonaws.com/some/prefix/a/%C3%A4%20b",
        "s3://my.bucket, https://s3.eu-central-1.amazonaws.com/my.bucket/a/%C3%A4%20b",
        "s3://my_bucket, https://s3.eu-central-1.amazonaws.com/my_bucket/a/%C3%A4%20b"
    })
    void bucket(String address, String object) {
        assertThat(object(address, REGION, "a/ä b")).hasToString(object);
    }

    @Test
    @DisplayName("leads to the region that the environment names, and to another endpoint by the bucket's path")
    void environment() {
        assertThat(object("s3://b-1", Map.of("AWS_DEFAULT_REGION", "cn-north-1"), "k"))
                .hasToString("https://b-1.s3.cn-north-1.amazonaws.com.cn/k");
        Map<String, String> custom = Map.of(
                "AWS_REGION", "eu-central-1",
                "AWS_ENDPOINT_URL", "http://other:1",
                "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9000/");
        assertThat(object("s3://b-1/p", custom, "k")).hasToString("http://127.0.0.1:9000/b-1/p/k");
        assertThat(new AwsStores(custom, new RoleSigner()).messages(StoreAddress.parse("sqs://123456789012/q.fifo")))
                .get()
                .extracting(sender -> ((SqsMessageSender) sender).queue())
                .isEqualTo("http://other:1/123456789012/q.fifo");
    }

    @Test
    @DisplayName("of a queue leads to the queue's own address, which has its account")
    void queue() {
        assertThat(stores().messages(StoreAddress.parse("sqs://123456789012/jobs")))
                .get()
                .extracting(sender -> ((SqsMessageSender) sender).queue())
                .isEqualTo("https://sqs.eu-central-1.amazonaws.com/123456789012/jobs");
    }

    @ParameterizedTest
    @DisplayName("is refused with a sentence if it has the scheme and not the form")
    @ValueSource(
            strings = {
                "s3://",
                "s3://b",
                "s3://bu?cket",
                "dynamodb://",
                "dynamodb://table/path",
                "dynamodb://ta ble",
                "sqs://queue",
                "sqs://123456789012",
                "sqs://123456789012/a/b",
                "sqs://123456789012/.fifo"
            })
    void form(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> open(address)).withMessageStartingWith("must be ");
    }

    @ParameterizedTest
    @DisplayName("of another scheme is none of AWS's")
    @ValueSource(strings = {"gs://bucket", "file:///folder", "memory:"})
    void others(String address) {
        assertThat(open(address)).isFalse();
    }

    @Test
    @DisplayName("needs an environment that tells a region, and endpoints that are addresses")
    void noRegion() {
        StoreAddress address = StoreAddress.parse("s3://bucket");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AwsCloudProvider().objects(address, Map.of()))
                .withMessage("must have its region in AWS_REGION");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AwsCloudProvider()
                        .objects(address, Map.of("AWS_REGION", "eu-central-1", "AWS_ENDPOINT_URL", "nowhere")))
                .withMessage("must have an address of HTTP in AWS_ENDPOINT_URL_S3");
    }

    @Test
    @DisplayName("is asked for no key with a part of only dots, which may be read as another key on the way")
    void dots() {
        for (String key : new String[] {"..", "a/../b", "./a", "a/."}) {
            Assertions.assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> object("s3://bucket", REGION, key))
                    .withMessage("the key has a part of only dots");
        }
        assertThat(object("s3://bucket", REGION, "a../.b/...")).asString().endsWith("/a../.b/...");
    }

    @Test
    @DisplayName("has a scheme that the cloud lists for its kind")
    void schemes() {
        assertThat(new AwsCloudProvider().schemes(StoreKind.OBJECTS)).containsExactly("s3");
        assertThat(new AwsCloudProvider().schemes(StoreKind.VALUES)).containsExactly("dynamodb");
        assertThat(new AwsCloudProvider().schemes(StoreKind.MESSAGES)).containsExactly("sqs");
    }

    private static boolean open(String text) {
        StoreAddress address = StoreAddress.parse(text);
        return stores().objects(address).isPresent()
                || stores().keyValues(address).isPresent()
                || stores().messages(address).isPresent();
    }

    private static AwsStores stores() {
        return new AwsStores(REGION, new RoleSigner());
    }

    private static URI object(String address, Map<String, String> environment, String key) {
        return ((S3ObjectStore) new AwsCloudProvider()
                        .objects(StoreAddress.parse(address), environment)
                        .orElseThrow())
                .place()
                .object(key);
    }
}
