package dev.tern.bare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BareAzureTest {
    private final List<String> head = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();

    @Test
    @DisplayName("health is up, as JSON, for a request without a body")
    void health() throws IOException {
        call("/health", Optional.empty());

        assertThat(head).containsExactly("OK", "Content-Type: application/json");
        assertThat(bodies).containsExactly("{\"status\":\"UP\"}");
    }

    @Test
    @DisplayName("a chat says what it is told, and a query what it is asked")
    void texts() throws IOException {
        call("/v1/chat", Optional.of("{\"prompt\":\"æ\"}"));
        call("/v1/rag/query", Optional.of("{\"query\":\"ø\"}"));

        assertThat(bodies).containsExactly("{\"answer\":\"æ\"}", "{\"answer\":\"ø\"}");
    }

    @Test
    @DisplayName("a path that is not there is a failure of the function, and nothing is answered")
    void noSuchPath() {
        assertThatIOException().isThrownBy(() -> call("/", Optional.empty())).withMessage("no such path");
        assertThat(head).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private void call(String path, Optional<String> body) throws IOException {
        HttpRequestMessage<Optional<String>> request =
                Played.as(HttpRequestMessage.class, (self, method, arguments) -> switch (method.getName()) {
                    case "getUri" -> URI.create("http://localhost:7071" + path);
                    case "getBody" -> body;
                    case "createResponseBuilder" -> {
                        head.add(String.valueOf(arguments[0]));
                        yield builder();
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        assertThat(new BareAzure().handle(request)).isNotNull();
    }

    private HttpResponseMessage.Builder builder() {
        return Played.as(HttpResponseMessage.Builder.class, (self, method, arguments) -> switch (method.getName()) {
            case "header" -> {
                head.add(arguments[0] + ": " + arguments[1]);
                yield self;
            }
            case "body" -> {
                bodies.add(new String((byte[]) arguments[0], UTF_8));
                yield self;
            }
            case "build" ->
                Played.as(HttpResponseMessage.class, (built, call, none) -> {
                    throw new UnsupportedOperationException(call.getName());
                });
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }
}
