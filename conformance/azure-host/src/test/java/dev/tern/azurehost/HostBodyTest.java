package dev.tern.azurehost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HostBodyTest {
    private static final byte[] NO_TEXT = {0, (byte) 0xFF, (byte) 0x80};

    @Test
    @DisplayName("without a Content-Length above 0 there is no body, so a chunked one is lost")
    void losesChunkedBodies() {
        assertThat(HostBody.of(Map.of("transfer-encoding", "chunked"), NO_TEXT)).isEqualTo(new HostBody.Empty());
        assertThat(HostBody.of(Map.of("content-length", "0"), new byte[0])).isEqualTo(new HostBody.Empty());
    }

    @Test
    @DisplayName("octet-stream and multipart stay bytes")
    void leavesBytes() {
        for (String type : new String[] {"application/octet-stream", "Multipart/Form-Data; boundary=x"}) {
            HostBody body = HostBody.of(Map.of("content-length", "3", "content-type", type), NO_TEXT);

            assertThat(body)
                    .isInstanceOfSatisfying(
                            HostBody.Bytes.class,
                            bytes -> assertThat(bytes.bytes()).isEqualTo(NO_TEXT));
        }
    }

    @Test
    @DisplayName("every other body is text, read as UTF-8 whatever its type says, without a byte order mark")
    void readsText() {
        byte[] sent = "\uFEFF{\"tea\":\"茶\"}".getBytes(UTF_8);
        Map<String, String> headers = Map.of("content-length", "16", "content-type", "image/png");

        assertThat(HostBody.of(headers, sent)).isEqualTo(new HostBody.Text("{\"tea\":\"茶\"}"));
    }
}
