package dev.tern.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.config.SettingsSource;
import dev.tern.invocation.Invocation;
import dev.tern.runtime.TernRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * The door of a real lean runtime with a data folder of its own. In a static field it is opened once for the class, in
 * an instance field anew for each test.
 */
public final class Door implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, String> settings;
    private Path data;
    private TernRuntime runtime;
    private boolean forAll;

    private Door(Map<String, String> settings) {
        this.settings = settings;
    }

    /** A door to the built-in functions; settings as name, value, name, value. */
    public static Door with(String... settings) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            map.put(settings[i], settings[i + 1]);
        }
        return new Door(map);
    }

    /** A door to the functions of a test application. */
    public static Door to(Class<?> application, String functions, String... settings) {
        Door door = with(settings);
        door.settings.put("tern.application", application.getName());
        door.settings.put("tern.functions", functions);
        return door;
    }

    /** POST with a JSON body. */
    public HttpResponse post(String path, String json) {
        return post(path, "application/json", Body.of(json));
    }

    /** POST with any body. */
    public HttpResponse post(String path, String contentType, Body body) {
        return send("POST", path, Headers.of("Content-Type", contentType), body);
    }

    /** Calls a function by its name with a JSON body. */
    public HttpResponse call(String function, String json) {
        return post("/v1/functions/" + function, json);
    }

    /** Any request. */
    public HttpResponse send(String method, String path, Headers headers, Body body) {
        return send(method, path, headers, body, invocation(PATIENCE));
    }

    /** Any request of a given call. */
    public HttpResponse send(String method, String path, Headers headers, Body body, Invocation invocation) {
        return dispatcher().handle(new HttpRequest(method, path, Query.parse(null), headers, body, invocation));
    }

    /** Asks with a query, which may be null. */
    public HttpResponse get(String path, String query) {
        return dispatcher()
                .handle(new HttpRequest(
                        "GET", path, Query.parse(query), Headers.none(), Body.empty(), invocation(PATIENCE)));
    }

    /** The door itself. */
    public FunctionDispatcher dispatcher() {
        return runtime.dispatcher();
    }

    /** What stands behind the door. */
    public TernRuntime runtime() {
        return runtime;
    }

    /** The folder that {@code tern.data} names. */
    public Path data() {
        return data;
    }

    /** A call that has so much time. */
    public static Invocation invocation(Duration time) {
        return Invocation.of(null, null, Instant.now().plus(time));
    }

    /** The body of a response as JSON. */
    public static JsonNode json(HttpResponse response) {
        try {
            return JSON.readTree(response.body().bytes());
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + response.body().text(), e);
        }
    }

    /** Text as a JSON string, with its quotes. */
    public static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        open();
        forAll = true;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        if (!forAll) {
            open();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (!forAll) {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        close();
    }

    private void open() throws IOException {
        data = Files.createTempDirectory("tern-door");
        Map<String, String> all = new HashMap<>(settings);
        all.put("tern.data", data.toString());
        runtime = TernRuntime.start(List.of(SettingsSource.of("the test", all)));
    }

    private void close() throws IOException {
        if (runtime != null) {
            runtime.close();
        }
        FileSystemUtils.deleteRecursively(data);
    }
}
