package dev.tern.conformance.gcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The stand-in for Cloud Storage, asked for a part of the content of an object,")
class GcsRangesIT {
    private final GcsStub stub = GcsStub.start(0, List.of("b"));
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void upload() throws Exception {
        for (String object : List.of("digits", "empty")) {
            String content = object.equals("empty") ? "" : "0123456789";
            HttpRequest upload = request("/upload/storage/v1/b/b/o?uploadType=media&name=" + object)
                    .POST(BodyPublishers.ofString(content))
                    .build();
            assertThat(client.send(upload, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=2-4, 234, bytes 2-4/10",
        "bytes=0-9, 0123456789, bytes 0-9/10",
        "bytes=7-99, 789, bytes 7-9/10",
        "bytes=7-, 789, bytes 7-9/10",
        "bytes=-2, 89, bytes 8-9/10",
        "bytes=-99, 0123456789, bytes 0-9/10"
    })
    @DisplayName("gives what of it is there, says which part it is, and what the whole is")
    void part(String range, String content, String told) throws Exception {
        HttpResponse<String> part = media("digits", range);

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(content);
        assertThat(part.headers().firstValue("Content-Range")).hasValue(told);
        assertThat(part.headers().firstValue("x-goog-stored-content-length")).hasValue("10");
    }

    @ParameterizedTest
    @CsvSource({"digits, bytes=10-10", "digits, bytes=11-", "digits, bytes=-0", "empty, bytes=0-0", "empty, bytes=-1"})
    @DisplayName("says 416 if nothing of it is there")
    void beyond(String object, String range) throws Exception {
        HttpResponse<String> beyond = media(object, range);

        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.body()).contains("requestedRangeNotSatisfiable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=4-2", "bytes=0-1,4-5", "lines=0-1", "bytes=-", "0-1"})
    @DisplayName("gives the whole if it was asked in a way that does not count")
    void whole(String range) throws Exception {
        assertThat(media("digits", range).statusCode()).isEqualTo(200);
        assertThat(media("digits", range).body()).isEqualTo("0123456789");
    }

    @Test
    @DisplayName("says 404 if there is no such object")
    void missing() throws Exception {
        assertThat(media("other", "bytes=0-1").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> media(String object, String range) throws Exception {
        HttpRequest media = request("/storage/v1/b/b/o/" + object + "?alt=media")
                .header("Range", range)
                .build();
        return client.send(media, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(stub.address() + target));
    }
}
