package dev.tern.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.config.SettingsSource;
import dev.tern.runtime.TernRuntime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** The handler in front of a real runtime with the mirror's functions, once for a test class. */
final class LambdaDoor implements BeforeAllCallback, AfterAllCallback {
    private Path data;
    private TernRuntime runtime;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        data = Files.createTempDirectory("tern-lambda");
        Map<String, String> settings = Map.of(
                "tern.data", data.toString(),
                "tern.application", MirrorApplication.class.getName(),
                "tern.functions", "mirror,chosen,picture,batch");
        runtime = TernRuntime.start(List.of(SettingsSource.of("the test", settings)));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (runtime != null) {
            runtime.close();
        }
        FileSystemUtils.deleteRecursively(data);
    }

    /** What Lambda gets back for the event. */
    byte[] invoke(byte[] event, Context context) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            new LambdaHandler(runtime).handleRequest(new ByteArrayInputStream(event), answer, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toByteArray();
    }

    /** The answer as JSON. */
    JsonNode answer(byte[] event) {
        return answer(event, new LambdaContext());
    }

    /** The answer as JSON, for a call of another context. */
    JsonNode answer(byte[] event, Context context) {
        return json(invoke(event, context));
    }

    /** The body of the answer as JSON. */
    static JsonNode body(JsonNode answer) {
        return json(answer.path("body").asText().getBytes(UTF_8));
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return Event.JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
