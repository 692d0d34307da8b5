package dev.tern.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.azure.functions.HttpResponseMessage;
import dev.tern.http.Body;
import dev.tern.http.Headers;
import dev.tern.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResponseMapperTest {

    @Test
    @DisplayName("status, headers and bytes are those of the response")
    void mapsTheResponse() {
        HttpResponseMessage message =
                map(HttpResponse.of(418, "image/png", Body.of(Sent.NO_TEXT)).with("X-Request-Id", "r1"));

        assertThat(message.getStatusCode()).isEqualTo(418);
        assertThat(message.getHeader("Content-Type")).isEqualTo("image/png");
        assertThat(message.getHeader("X-Request-Id")).isEqualTo("r1");
        assertThat(message.getBody()).isEqualTo(Sent.NO_TEXT);
    }

    @Test
    @DisplayName("no body is no bytes, as of anything else the host would change the Content-Type")
    void sendsNoBytes() {
        assertThat(map(HttpResponse.noContent()).getBody()).isEqualTo(new byte[0]);
    }

    @Test
    @DisplayName("several values of a header are joined with a comma")
    void joinsValues() {
        Headers headers = Headers.none().plus("Vary", "Accept").plus("Vary", "Origin");

        assertThat(map(new HttpResponse(200, headers, Body.empty())).getHeader("Vary"))
                .isEqualTo("Accept, Origin");
    }

    @Test
    @DisplayName("of several cookies the first is sent, as they cannot be joined")
    void keepsTheFirstCookie() {
        Headers headers = Headers.none().plus("Set-Cookie", "a=1").plus("Set-Cookie", "b=2");

        assertThat(map(new HttpResponse(200, headers, Body.empty())).getHeader("Set-Cookie"))
                .isEqualTo("a=1");
    }

    private static HttpResponseMessage map(HttpResponse response) {
        return ResponseMapper.toMessage(response, Sent.get("/"));
    }
}
