package dev.tern.azurehost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.HttpStatusType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HostResponseTest {
    private static final byte[] NO_TEXT = {0, (byte) 0xFF, (byte) 0x80};

    @Test
    @DisplayName("bytes go out as they are, with the Content-Type as it was given or none")
    void sendsBytes() {
        HostResponse typed =
                response(builder().header("Content-Type", "application/json").body(NO_TEXT));
        HostResponse bare = response(builder().body(NO_TEXT));

        assertThat(typed.body()).isEqualTo(NO_TEXT);
        assertThat(typed.headers()).isEqualTo(Map.of("Content-Type", "application/json"));
        assertThat(bare.headers()).isEmpty();
    }

    @Test
    @DisplayName("text, and no body at all, get a type or at least a charset from the host")
    void typesText() {
        HostResponse typed =
                response(builder().header("content-type", "application/json").body("{}"));

        assertThat(typed.headers()).isEqualTo(Map.of("content-type", "application/json; charset=utf-8"));
        assertThat(response(builder().body("hi")).headers())
                .isEqualTo(Map.of("Content-Type", "text/plain; charset=utf-8"));
        assertThat(response(builder()).headers()).isEqualTo(Map.of("Content-Type", "text/plain; charset=utf-8"));
    }

    @Test
    @DisplayName("a second value of a header takes the place of the first")
    void keepsOneValue() {
        HostResponse response = response(builder()
                .header("Set-Cookie", "a=1")
                .header("Set-Cookie", "b=2")
                .body(NO_TEXT));

        assertThat(response.headers()).isEqualTo(Map.of("Set-Cookie", "b=2"));
    }

    @Test
    @DisplayName("any other body is written as JSON, and any status is sent")
    void writesJson() {
        HostResponse response =
                response(builder().status(HttpStatusType.custom(418)).body(List.of(1, 2)));

        assertThat(response.status()).isEqualTo(418);
        assertThat(new String(response.body(), UTF_8)).isEqualTo("[1,2]");
    }

    @Test
    @DisplayName("a method that returns a value and no response message answers 200, with nothing 204")
    void wrapsValues() {
        assertThat(HostResponse.of("hi", false).status()).isEqualTo(200);
        assertThat(HostResponse.of(Map.of("a", 1), false).headers())
                .isEqualTo(Map.of("Content-Type", "application/json; charset=utf-8"));
        assertThat(HostResponse.of(null, false).status()).isEqualTo(204);
    }

    @Test
    @DisplayName("a response message that is not the worker's own fails the call")
    void refusesForeignResponses() {
        HttpResponseMessage foreign = new HttpResponseMessage() {
            @Override
            public HttpStatusType getStatus() {
                return HttpStatus.OK;
            }

            @Override
            public String getHeader(String name) {
                return null;
            }

            @Override
            public Object getBody() {
                return null;
            }
        };

        assertThatThrownBy(() -> HostResponse.of(foreign, true)).isInstanceOf(HostException.class);
    }

    private static HttpResponseMessage.Builder builder() {
        return new WorkerResponse();
    }

    private static HostResponse response(HttpResponseMessage.Builder builder) {
        return HostResponse.of(builder.build(), true);
    }
}
