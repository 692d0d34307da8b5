package dev.tern.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.azure.functions.HttpRequestMessage;
import dev.tern.http.HttpRequest;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransitLossTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("bytes that are no text were damaged on the way: 415, and the way that works is named")
    @ValueSource(strings = {"application/octet-stream", "multipart/form-data; boundary=x", "Application/Octet-Stream"})
    void refusesDamagedBytes(String contentType) {
        ProblemException problem =
                loss(Sent.post("/v1/documents", contentType, Sent.NO_TEXT)).orElseThrow();

        assertThat(problem.type()).isEqualTo(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        assertThat(problem.detail()).contains("base64 in JSON");
    }

    @Test
    @DisplayName("bytes that are text arrive whole, and so does a text with a replacement character of its own")
    void acceptsText() {
        assertThat(loss(Sent.post("/", "application/octet-stream", "plain"))).isEmpty();
        assertThat(loss(Sent.post("/", "application/json", "\"\uFFFD\""))).isEmpty();
    }

    @Test
    @DisplayName("a chunked body is lost on the way: 400, and the way that works is named")
    void refusesChunkedBodies() {
        Map<String, List<String>> headers = Map.of("Transfer-Encoding", List.of("chunked"));
        ProblemException problem =
                loss(Sent.message("POST", "/v1/chat", headers, Sent.NO_TEXT)).orElseThrow();

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(problem.detail()).contains("Content-Length");
    }

    @Test
    @DisplayName("an address that is no URI is a bad request, although Azure lets it through")
    void refusesBadAddresses() {
        ProblemException problem = loss(Sent.get("/v1/documents?id=a|b")).orElseThrow();

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(problem.detail()).contains("percent-encoded");
    }

    private static Optional<ProblemException> loss(HttpRequestMessage<Optional<String>> message) {
        HttpRequest request = RequestMapper.toRequest(message, null, HostSettings.of(Map.of()), Instant.now());
        return TransitLoss.of(message, request);
    }
}
