package dev.tern.model.openai;

import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tern.config.Settings;
import dev.tern.config.SettingsSource;
import dev.tern.invocation.Invocation;
import dev.tern.model.ModelException;
import dev.tern.model.ModelRequest;
import dev.tern.model.ModelSpec;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

/** A provider that is led to a stub of a test's own, and the words to say what came of it. */
@Timeout(30)
abstract class OpenAiOverStub {
    static final ModelSpec SPEC = ModelSpec.of("gpt-4.1", 1000, null);
    static final ModelRequest HELLO = ModelRequest.of(List.of(new UserMessage("Say hello to Ada.")));
    static final String ANSWER = """
            {"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"gpt-4.1-2025-04-14","choices":[{"index":0,\
            "message":{"role":"assistant","content":"Hello Ada","refusal":null},"logprobs":null,"finish_reason":"stop"}],\
            "usage":{"prompt_tokens":20,"completion_tokens":3,"total_tokens":23,"prompt_tokens_details":\
            {"cached_tokens":8,"audio_tokens":0}}}""";

    final OpenAiModelProvider provider = new OpenAiModelProvider();
    private final List<WireStub> stubs = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (WireStub stub : stubs) {
            stub.close();
        }
    }

    WireStub stub(WireStub.Script script) throws IOException {
        WireStub stub = new WireStub(script);
        stubs.add(stub);
        return stub;
    }

    ChatModel model(WireStub stub) {
        return model(stub, Map.of());
    }

    ChatModel model(WireStub stub, Map<String, String> more) {
        Map<String, String> named = new HashMap<>(more);
        named.put("base-url", stub.baseUrl());
        return provider.chatModel(SPEC, settings(named));
    }

    Settings settings(Map<String, String> named) {
        Map<String, String> values = new HashMap<>();
        named.forEach((name, value) -> values.put("tern.model.openai." + name, value));
        return Settings.load(provider.settings(), List.of(SettingsSource.of("test", values)));
    }

    Prompt prompt() {
        return new Prompt(HELLO.messages(), provider.options(SPEC, HELLO));
    }

    static Flux<String> texts(Flux<ChatResponse> parts) {
        return parts.map(part -> part.getResult().getOutput().getText());
    }

    ModelException failure(Runnable call) {
        return provider.explain(catchThrowable(call::run), SPEC).orElseThrow();
    }

    static void within(Duration time, Runnable call) {
        Invocation invocation = Invocation.of("r-1", null, Instant.now().plus(time));
        try {
            invocation.call(() -> {
                call.run();
                return null;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String delta(String delta, String finishReason) {
        return "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"gpt-4.1\",\"choices\":[{\"index\":0,\"delta\":"
                + delta + ",\"finish_reason\":" + finishReason + "}],\"usage\":null}";
    }
}
