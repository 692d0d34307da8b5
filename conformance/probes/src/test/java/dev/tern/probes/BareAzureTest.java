package dev.tern.probes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BareAzureTest {
    private final List<String> head = new ArrayList<>();
    private final List<Object> bodies = new ArrayList<>();

    @Test
    @DisplayName("method and path come back")
    void echoesTheRequestLine() {
        call("/a%20b", Optional.empty());

        assertThat(head).containsExactly("OK", "Content-Type: application/json");
        assertThat(bodies).containsExactly("{\"method\":\"POST\",\"path\":\"/a%20b\"}");
    }

    @Test
    @DisplayName("two cookies are handed to the platform as two headers")
    void setsTwoCookies() {
        call("/two-cookies", Optional.empty());

        assertThat(head).contains("Set-Cookie: a=1", "Set-Cookie: b=2");
    }

    @Test
    @DisplayName("an echo is the bytes of the text that the platform made of the body")
    void echoesTheText() {
        call("/echo", Optional.of("\u0000\u00e9"));

        assertThat(head).contains("Content-Type: application/octet-stream");
        assertThat(bodies).containsExactly(new byte[] {0, (byte) 0xC3, (byte) 0xA9});
    }

    @SuppressWarnings("unchecked")
    private void call(String path, Optional<String> body) {
        HttpRequestMessage<Optional<String>> request =
                played(HttpRequestMessage.class, (self, method, arguments) -> switch (method.getName()) {
                    case "getUri" -> URI.create("http://localhost:7071" + path);
                    case "getHttpMethod" -> HttpMethod.POST;
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
        return played(HttpResponseMessage.Builder.class, (self, method, arguments) -> switch (method.getName()) {
            case "header" -> {
                head.add(arguments[0] + ": " + arguments[1]);
                yield self;
            }
            case "body" -> {
                bodies.add(arguments[0]);
                yield self;
            }
            case "build" ->
                played(HttpResponseMessage.class, (built, call, none) -> {
                    throw new UnsupportedOperationException(call.getName());
                });
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T played(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
