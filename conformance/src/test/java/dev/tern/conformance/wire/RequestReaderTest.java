package dev.tern.conformance.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {

    private static final String NEXT = "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\n"
            + "Host: 127.0.0.1:9001\r\nUser-Agent: AWS_Lambda_Java/17.0.15\r\nAccept: */*\r\n\r\n";
    private static final String RESPONSE = "POST /2018-06-01/runtime/invocation/8476a536/response HTTP/1.1\r\n"
            + "Host: 127.0.0.1:9001\r\ncontent-type: application/json\r\ncontent-length: 12\r\n\r\n{\"ok\":\"är\"}";

    @Test
    void requestsOnOneConnectionAreReadOneAfterAnother() throws IOException {
        RequestReader requests = reader(NEXT + RESPONSE + NEXT);

        assertThat(requests.read()).map(ReceivedRequest::method).contains("GET");
        assertThat(requests.read())
                .map(request -> new String(request.body(), UTF_8))
                .contains("{\"ok\":\"är\"}");
        assertThat(requests.read()).map(ReceivedRequest::path).contains("/2018-06-01/runtime/invocation/next");
        assertThat(requests.read()).isEmpty();
    }

    @Test
    void headerNamesAreFoundInLowerCase() throws IOException {
        ReceivedRequest request = reader(NEXT).read().orElseThrow();

        assertThat(request.header("user-agent")).isEqualTo("AWS_Lambda_Java/17.0.15");
        assertThat(request.header("content-type")).isEmpty();
    }

    @Test
    void aHeaderOfOneMebibyteIsRead() throws IOException {
        String report = "x".repeat(1024 * 1024 - 1);
        String post = "POST /2018-06-01/runtime/init/error HTTP/1.1\r\n" + "Lambda-Runtime-Function-XRay-Error-Cause: "
                + report + "\r\nContent-Length: 0\r\n\r\n";

        assertThat(reader(post).read().orElseThrow().header("lambda-runtime-function-xray-error-cause"))
                .hasSize(report.length());
    }

    @Test
    void anEndlessHeadIsRefused() {
        assertThatThrownBy(() ->
                        reader("GET / HTTP/1.1\r\nA: " + "x".repeat(3_000_000)).read())
                .isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /\r\n\r\n",
                "GET / SPDY/3\r\n\r\n",
                "GET / HTTP/1.1\r\nno colon\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            })
    void whatNoRuntimeSendsIsRefused(String request) {
        assertThatThrownBy(() -> reader(request).read()).isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HT", "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nabc"})
    void aConnectionCutInsideARequestIsAnError(String request) {
        assertThatThrownBy(() -> reader(request).read()).isInstanceOf(EOFException.class);
    }

    private static RequestReader reader(String bytes) {
        return new RequestReader(new ByteArrayInputStream(bytes.getBytes(UTF_8)));
    }
}
