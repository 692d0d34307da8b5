package dev.tern.bare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.google.cloud.functions.HttpRequest;
import com.google.cloud.functions.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BareGoogleTest {
    private final List<String> types = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @Test
    @DisplayName("health is up, as JSON")
    void health() throws IOException {
        call("/health", "");

        assertThat(types).containsExactly("application/json");
        assertThat(body.toString(UTF_8)).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    @DisplayName("a chat says what it is told, and a query what it is asked")
    void texts() throws IOException {
        call("/v1/chat", "{\"prompt\":\"æ\"}");
        call("/v1/rag/query", "{\"query\":\"ø\"}");

        assertThat(body.toString(UTF_8)).isEqualTo("{\"answer\":\"æ\"}{\"answer\":\"ø\"}");
    }

    @Test
    @DisplayName("a path that is not there is a failure of the function, and nothing is written")
    void noSuchPath() {
        assertThatIOException().isThrownBy(() -> call("/", "")).withMessage("no such path");
        assertThat(body.size()).isZero();
    }

    private void call(String path, String sent) throws IOException {
        HttpRequest request = Played.as(HttpRequest.class, (self, method, arguments) -> switch (method.getName()) {
            case "getPath" -> path;
            case "getInputStream" -> new ByteArrayInputStream(sent.getBytes(UTF_8));
            default -> throw new UnsupportedOperationException(method.getName());
        });
        HttpResponse response = Played.as(HttpResponse.class, (self, method, arguments) -> switch (method.getName()) {
            case "setContentType" -> {
                types.add(String.valueOf(arguments[0]));
                yield null;
            }
            case "getOutputStream" -> body;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        new BareGoogle().service(request, response);
    }
}
