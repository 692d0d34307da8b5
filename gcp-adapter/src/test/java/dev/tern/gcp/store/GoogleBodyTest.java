package dev.tern.gcp.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.cloud.LimitedBody;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A body with a limit")
class GoogleBodyTest {
    private final Connection connection = new Connection();

    @Test
    @DisplayName("of just the limit is read whole, however it comes")
    void fits() {
        BodySubscriber<LimitedBody.Read> body = body(5, Map.of("content-length", List.of("5")));
        body.onNext(List.of(bytes("ab"), bytes("c")));
        body.onNext(List.of(bytes("de")));
        body.onComplete();

        assertThat(read(body).bytes()).isEqualTo("abcde".getBytes(StandardCharsets.UTF_8));
        assertThat(read(body).tooLong()).isZero();
        assertThat(connection.cancelled).isFalse();
    }

    @Test
    @DisplayName("that says it is longer is not asked for")
    void announced() {
        BodySubscriber<LimitedBody.Read> body = body(5, Map.of("content-length", List.of("6")));

        assertThat(read(body).tooLong()).isEqualTo(6);
        assertThat(connection.asked).isFalse();
        assertThat(connection.cancelled).isTrue();
    }

    @Test
    @DisplayName("of an object that is stored longer is not asked for either")
    void storedLonger() {
        BodySubscriber<LimitedBody.Read> body = body(5, Map.of("x-goog-stored-content-length", List.of("9")));

        assertThat(read(body).tooLong()).isEqualTo(9);
        assertThat(connection.asked).isFalse();
    }

    @Test
    @DisplayName("that turns out to be longer is read no further, and nothing of it is kept")
    void unannounced() {
        BodySubscriber<LimitedBody.Read> body = body(5, Map.of());
        body.onNext(List.of(bytes("abc")));
        body.onNext(List.of(bytes("def")));
        body.onNext(List.of(bytes("ghi")));

        assertThat(read(body).tooLong()).isEqualTo(6);
        assertThat(read(body).bytes()).isEmpty();
        assertThat(connection.cancelled).isTrue();
    }

    @Test
    @DisplayName("whose length is no number is read as one without")
    void oddLength() {
        BodySubscriber<LimitedBody.Read> body = body(5, Map.of("x-goog-stored-content-length", List.of("many")));
        body.onComplete();

        assertThat(read(body).tooLong()).isZero();
    }

    private BodySubscriber<LimitedBody.Read> body(long most, Map<String, List<String>> headers) {
        BodySubscriber<LimitedBody.Read> body = GoogleBody.upTo(most).apply(new Answered(headers));
        body.onSubscribe(connection);
        return body;
    }

    private static LimitedBody.Read read(BodySubscriber<LimitedBody.Read> body) {
        return body.getBody().toCompletableFuture().getNow(new LimitedBody.Read(new byte[0], -1));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private record Answered(Map<String, List<String>> map) implements ResponseInfo {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(map, (name, value) -> true);
        }

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }
    }

    private static final class Connection implements Flow.Subscription {
        private boolean asked;
        private boolean cancelled;

        @Override
        public void request(long count) {
            asked = true;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
