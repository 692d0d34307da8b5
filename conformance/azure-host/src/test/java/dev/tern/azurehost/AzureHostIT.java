package dev.tern.azurehost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.azurehost.app.EchoFunctions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AzureHostIT {
    private static final byte[] NO_TEXT = {0, (byte) 0xFF, (byte) 0x80};

    @TempDir
    Path app;

    private final HttpClient client = HttpClient.newHttpClient();
    private AzureHost host;

    @BeforeEach
    void startHost() throws IOException {
        Files.writeString(app.resolve("host.json"), "{\"version\":\"2.0\"}");
        writeJar();
        writeFunction("echo", "echo/{id}");
        writeFunction("bytes", "bytes");
        writeFunction("fail", "fail");
        writeTrigger("tick", "{\"type\":\"timerTrigger\",\"name\":\"timer\",\"schedule\":\"0 */5 * * * *\"}");
        writeTrigger("take", "{\"type\":\"queueTrigger\",\"name\":\"message\",\"queueName\":\"%Queue%\"}");
        host = AzureHost.start(app, 0, Map.of());
    }

    @AfterEach
    void stopHost() throws IOException {
        host.close();
    }

    @Test
    @DisplayName("a function is called with its body, its route's parameters and its context, in the app's loader")
    void callsTheFunction() throws Exception {
        HttpResponse<byte[]> response = send(request("/api/echo/caf%C3%A9").POST(BodyPublishers.ofString("hi")));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).asString().isEqualTo("hi");
        assertThat(response.headers().firstValue("X-Function")).contains("echo");
        assertThat(response.headers().firstValue("X-Loader-Is-The-Apps")).contains("true");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
    }

    @Test
    @DisplayName("bytes come back as they were sent")
    void echoesBytes() throws Exception {
        HttpResponse<byte[]> response = send(request("/api/bytes")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(NO_TEXT)));

        assertThat(response.body()).isEqualTo(NO_TEXT);
    }

    @Test
    @DisplayName("a body that cannot be converted, and a function that throws, are a 500 without a body")
    void failsWithoutABody() throws Exception {
        HttpResponse<byte[]> unbound = send(
                request("/api/bytes").header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
        HttpResponse<byte[]> thrown = send(request("/api/fail").GET());

        assertThat(unbound.statusCode()).isEqualTo(500);
        assertThat(thrown.statusCode()).isEqualTo(500);
        assertThat(unbound.body()).isEmpty();
        assertThat(thrown.body()).isEmpty();
    }

    @Test
    @DisplayName("an unknown path and a method without a route are a 404 without a body")
    void knowsNoOtherRoute() throws Exception {
        HttpResponse<byte[]> path = send(request("/echo/7").GET());
        HttpResponse<byte[]> method = send(request("/api/echo/7").DELETE());

        assertThat(path.statusCode()).isEqualTo(404);
        assertThat(method.statusCode()).isEqualTo(404);
        assertThat(method.body()).isEmpty();
    }

    @Test
    @DisplayName("a chunked body does not arrive")
    void losesChunkedBodies() throws Exception {
        HttpResponse<byte[]> response = send(
                request("/api/echo/7").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(NO_TEXT))));

        assertThat(response.body()).asString().isEqualTo("nothing");
    }

    @Test
    @DisplayName("a timer fires when the host is told so, and at no path of its own")
    void firesATimer() throws Exception {
        HttpResponse<byte[]> fired = send(request("/admin/functions/tick").POST(BodyPublishers.ofString("{}")));
        HttpResponse<byte[]> unknown = send(request("/admin/functions/tock").POST(BodyPublishers.ofString("{}")));
        HttpResponse<byte[]> path = send(request("/api/tick").GET());

        assertThat(fired.statusCode()).isEqualTo(202);
        assertThat(System.clearProperty("tern.test.tick")).startsWith("tick {").contains("\"IsPastDue\":false");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(path.statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "a queue's function is called with the message and the facts that the host is given, and says if it failed")
    void firesAQueue() throws Exception {
        HttpResponse<byte[]> taken = send(request("/admin/functions/take")
                .POST(BodyPublishers.ofString("{\"input\":\"hello\",\"metadata\":{\"Id\":\"7\"}}")));
        HttpResponse<byte[]> failed = send(request("/admin/functions/take")
                .POST(BodyPublishers.ofString("{\"input\":\"\",\"metadata\":{\"Id\":\"7\"}}")));

        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(System.clearProperty("tern.test.take")).isEqualTo("7 hello");
        assertThat(taken.headers().firstValue("X-Tern-Host-Failed")).isEmpty();
        assertThat(failed.headers().firstValue("X-Tern-Host-Failed")).hasValue("true");
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + host.port() + target))
                .version(HttpClient.Version.HTTP_1_1);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private void writeFunction(String name, String route) throws IOException {
        Files.writeString(Files.createDirectory(app.resolve(name)).resolve("function.json"), """
            {"scriptFile":"../app.jar","entryPoint":"%s.%s","bindings":[
              {"type":"httpTrigger","direction":"in","name":"request","route":"%s","methods":["GET","POST"]},
              {"type":"http","direction":"out","name":"$return"}]}\
            """.formatted(
                        EchoFunctions.class.getName(), name, route));
    }

    private void writeTrigger(String name, String trigger) throws IOException {
        Files.writeString(Files.createDirectory(app.resolve(name)).resolve("function.json"), """
            {"scriptFile":"../app.jar","entryPoint":"%s.%s","bindings":[%s]}\
            """.formatted(
                        EchoFunctions.class.getName(), name, trigger));
    }

    private void writeJar() throws IOException {
        String name = EchoFunctions.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(app.resolve("app.jar")));
                InputStream content = getClass().getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new JarEntry(name));
            content.transferTo(jar);
            jar.closeEntry();
        }
    }
}
