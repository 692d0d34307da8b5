package dev.tern.aws.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.aws.identity.RequestSigner;
import dev.tern.aws.identity.RoleSigner;
import dev.tern.cloud.NoCredentialsException;
import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.HttpStub;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import dev.tern.state.KeyValueStore;
import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.ObjectTooLargeException;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import dev.tern.state.WriteCondition;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store of AWS")
class StoresOnTheWireIT {
    private static final String HELLO_SHA_256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final String CONFLICT = "<Error><Code>ConditionalRequestConflict</Code></Error>";
    private static final String THROTTLED =
            "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\"}";

    private final HttpStub stub = HttpStub.start();

    @BeforeEach
    void credentials() {
        LocalService.giveCredentials();
    }

    @AfterEach
    void stop() {
        LocalService.takeCredentials();
        stub.close();
    }

    @Test
    @DisplayName("writes an object under its encoded key, with its condition and the hash that it is signed with")
    void put() {
        stub.says(200, "").says(200, "");

        bucket().put("a b/ä+", ObjectContent.of("hello"), WriteCondition.ifAbsent());
        bucket().put("k", ObjectContent.of("hello"), WriteCondition.ifVersion("5d41402a"));

        WireRequest first = stub.received().get(0);
        assertThat(first.method()).isEqualTo("PUT");
        assertThat(first.path()).isEqualTo("/bucket/p/a%20b/%C3%A4%2B");
        assertThat(first.header("If-None-Match")).hasValue("*");
        assertThat(first.header("x-amz-content-sha256")).hasValue(HELLO_SHA_256);
        assertThat(first.header("Authorization").orElseThrow())
                .contains("/eu-central-1/s3/aws4_request", "if-none-match;");
        assertThat(stub.received().get(1).header("If-Match")).hasValue("\"5d41402a\"");
    }

    @Test
    @DisplayName("reads a part under a range that is signed, and tells a bucket that is not there from an object")
    void range() {
        stub.says(503, "")
                .says(new WireResponse(206, List.of(new Field("Content-Range", "bytes 5-9/10")), Body.of("world")))
                .says(416, "<Error><Code>InvalidRange</Code></Error>")
                .says(404, "<Error><Code>NoSuchKey</Code></Error>")
                .says(404, "<Error><Code>NoSuchBucket</Code></Error>");

        assertThat(bucket().range("k", 5, 100))
                .hasValueSatisfying(part -> assertThat(part).asString().isEqualTo("world"));
        assertThat(bucket().range("k", 10, 1))
                .hasValueSatisfying(part -> assertThat(part).isEmpty());
        assertThat(bucket().range("k", 0, 1)).isEmpty();
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> bucket().range("k", 0, 1))
                .withMessage("there is no such bucket");
        WireRequest asked = stub.received().get(1);
        assertThat(asked.header("Range")).hasValue("bytes=5-104");
        assertThat(asked.header("Authorization").orElseThrow()).contains(";range;");
    }

    @Test
    @DisplayName("gives no part when it was given a whole object")
    void rangeIgnored() {
        stub.says(200, "all of it");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> bucket().range("k", 0, 100))
                .withMessage("the store gives no part of the object, but the whole")
                .matches(failure -> !failure.isTemporary());
    }

    @Test
    @DisplayName("tries again a write that another came between, and tells a failure that may pass if it goes on")
    void conflict() {
        stub.says(409, CONFLICT).says(200, "");
        assertThat(bucket().put("k", ObjectContent.of(""), WriteCondition.ifAbsent()))
                .isPresent();

        stub.says(409, CONFLICT).says(409, CONFLICT).says(409, CONFLICT).says(409, CONFLICT);
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> bucket().put("k", ObjectContent.of(""), WriteCondition.ifAbsent()))
                .withMessage("another write came between")
                .matches(StoreException::isTemporary);
        assertThat(stub.received()).hasSize(6);
    }

    @Test
    @DisplayName("is asked again when it says with the status 400 that it is busy")
    void throttled() {
        stub.says(400, THROTTLED).says(400, THROTTLED).says(200, "{}");

        assertThat(table().get("key")).isEmpty();
        assertThat(stub.received()).hasSize(3);
        assertThat(stub.received().get(0).header("X-Amz-Target")).hasValue("DynamoDB_20120810.GetItem");
        assertThat(stub.received().get(0).body().text())
                .isEqualTo("{\"TableName\":\"table\",\"Key\":{\"key\":{\"S\":\"key\"}},\"ConsistentRead\":true}");
    }

    @Test
    @DisplayName("is told in a sentence that repeats nothing of what it said")
    void denied() {
        stub.says(403, "<Error><Code>AccessDenied</Code><Message>User arn:x on secret-key</Message></Error>")
                .says(400, "{\"__type\":\"AccessDeniedException\",\"message\":\"secret-key\"}");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> bucket().get("secret-key", 1))
                .withMessage("access to the store is denied");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> table().putIfAbsent("secret-key", "v", Duration.ofHours(1)))
                .withMessage("access to the store is denied");
    }

    @Test
    @DisplayName("is not asked without credentials, which may come later")
    void noCredentials() {
        RequestSigner nobody = request -> {
            throw new NoCredentialsException(new IllegalStateException("nobody"));
        };

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores(stub.address(), nobody)
                        .keyValues(StoreAddress.parse("dynamodb://table"))
                        .orElseThrow()
                        .get("key"))
                .withMessage("there are no credentials of AWS")
                .matches(StoreException::isTemporary);
        assertThat(stub.received()).isEmpty();
    }

    @Test
    @DisplayName("is not waited for when it announces an object that is too long")
    void tooLongIsNotRead() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Boolean> hungUp = CompletableFuture.supplyAsync(() -> announce(server));
            URI address = URI.create("http://127.0.0.1:" + server.getLocalPort());

            assertThatExceptionOfType(ObjectTooLargeException.class)
                    .isThrownBy(() -> bucket(address).get("k", 100))
                    .withMessage("the object has 2147483648 bytes, more than the 100 that are read");
            assertThat(hungUp.join()).isTrue();
        }
    }

    /** Announces 2 GiB, sends none of it, and waits until nobody listens any more. */
    private static boolean announce(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nETag: \"x\"\r\nContent-Length: 2147483648\r\n\r\n".getBytes(US_ASCII));
            socket.getInputStream().readAllBytes();
            return true;
        } catch (IOException e) {
            return true;
        }
    }

    private ObjectStore bucket() {
        return bucket(stub.address());
    }

    private static ObjectStore bucket(URI address) {
        return stores(address, new RoleSigner())
                .objects(StoreAddress.parse("s3://bucket/p"))
                .orElseThrow();
    }

    private KeyValueStore table() {
        return stores(stub.address(), new RoleSigner())
                .keyValues(StoreAddress.parse("dynamodb://table"))
                .orElseThrow();
    }

    private static AwsStores stores(URI address, RequestSigner signer) {
        return new AwsStores(Map.of("AWS_REGION", "eu-central-1", "AWS_ENDPOINT_URL", address.toString()), signer);
    }
}
