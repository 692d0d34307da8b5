package dev.tern.azurehost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.reflect.TypeToken;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkerRequestTest {

    @Test
    @DisplayName("the URI has the path encoded anew and the query as written")
    void keepsTheRawQuery() {
        HttpRequestMessage<?> message = request("/caf%c3%a9?a=1&a=&b=%20", "").bindText();

        assertThat(message.getUri()).hasToString("http://localhost/caf%C3%A9?a=1&a=&b=%20");
        assertThat(message.getQueryParameters()).isEqualTo(Map.of("a", "1", "b", " "));
    }

    @Test
    @DisplayName("a URI is made only when asked for, and fails on what is no URI")
    void failsLate() {
        HttpRequestMessage<?> message = request("/a?b=|", "").bindText();

        assertThat(message.getHttpMethod()).isEqualTo(HttpMethod.POST);
        assertThatThrownBy(message::getUri).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("headers have lower-case names and one value, several lines joined")
    void joinsHeaders() {
        HttpRequestMessage<?> message = request("/", "hi").bindText();

        assertThat(message.getHeaders())
                .isEqualTo(Map.of("host", "localhost", "content-length", "2", "accept", "text/html,text/plain"));
    }

    @Test
    @DisplayName("header lines whose names differ in case only are lines of one header")
    void joinsHeadersWhateverTheirCase() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        lines.put("X-Many", List.of("a", "b"));
        lines.put("x-many", List.of("c"));
        HttpRequestMessage<?> message = new WorkerRequest("GET", "/", lines, new byte[0]).bindText();

        assertThat(message.getHeaders()).containsEntry("x-many", "a,b,c");
    }

    @Test
    @DisplayName("the body is of the type that the parameter declares")
    void bindsTheDeclaredType() {
        WorkerRequest request = request("/", "{\"a\":1}");

        assertThat(request.bindText().getBody()).contains("{\"a\":1}");
        assertThat(request.bind(new TypeToken<HttpRequestMessage<Optional<String>>>() {}.getType())
                        .getBody())
                .isEqualTo(Optional.of("{\"a\":1}"));
        assertThat(request.bind(HttpRequestMessage.class).getBody()).isEqualTo(Map.of("a", 1.0));
    }

    @Test
    @DisplayName("an HTTP trigger binds to a request message and to nothing else")
    void bindsMessagesOnly() {
        assertThatThrownBy(() -> request("/", "hi").bind(String.class)).isInstanceOf(HostException.class);
    }

    private static WorkerRequest request(String target, String body) {
        return new WorkerRequest(
                "POST", target, Map.of("Accept", List.of("text/html", "text/plain")), body.getBytes(UTF_8));
    }
}
