package dev.tern.probes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.functions.HttpRequest;
import com.google.cloud.functions.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BareHttpFunctionTest {
    private final List<String> head = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @Test
    @DisplayName("method and path come back")
    void echoesTheRequestLine() throws IOException {
        call("/a%2Fb", new byte[0]);

        assertThat(head).containsExactly("200", "application/json");
        assertThat(body.toString(StandardCharsets.UTF_8)).isEqualTo("{\"method\":\"POST\",\"path\":\"/a%2Fb\"}");
    }

    @Test
    @DisplayName("two cookies are two headers")
    void setsTwoCookies() throws IOException {
        call("/two-cookies", new byte[0]);

        assertThat(head).contains("Set-Cookie: a=1", "Set-Cookie: b=2");
    }

    @Test
    @DisplayName("an echo is the bytes that were sent")
    void echoesBytes() throws IOException {
        byte[] bytes = {0, (byte) 0xFF, (byte) 0x80};
        call("/echo", bytes);

        assertThat(head).containsExactly("200", "application/octet-stream");
        assertThat(body.toByteArray()).isEqualTo(bytes);
    }

    private void call(String path, byte[] sent) throws IOException {
        HttpRequest request = played(HttpRequest.class, (self, method, arguments) -> switch (method.getName()) {
            case "getMethod" -> "POST";
            case "getPath" -> path;
            case "getInputStream" -> new ByteArrayInputStream(sent);
            default -> throw new UnsupportedOperationException(method.getName());
        });
        HttpResponse response = played(HttpResponse.class, (self, method, arguments) -> switch (method.getName()) {
            case "setStatusCode", "setContentType" -> noted(String.valueOf(arguments[0]));
            case "appendHeader" -> noted(arguments[0] + ": " + arguments[1]);
            case "getOutputStream" -> body;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        new BareHttpFunction().service(request, response);
    }

    private Object noted(String line) {
        head.add(line);
        return null;
    }

    private static <T> T played(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
