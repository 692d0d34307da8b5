package dev.tern.model.openai;

import static dev.tern.model.openai.WireStub.end;
import static dev.tern.model.openai.WireStub.event;
import static dev.tern.model.openai.WireStub.events;
import static dev.tern.model.openai.WireStub.json;
import static dev.tern.model.openai.WireStub.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tern.config.Settings;
import dev.tern.config.SettingsSource;
import dev.tern.invocation.Invocation;
import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import dev.tern.model.ModelRequest;
import dev.tern.model.ModelSpec;
import dev.tern.model.TokenUsage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

@DisplayName("A provider that speaks OpenAI's protocol")
@Timeout(30)
class OpenAiProviderIT {
    private static final ModelSpec SPEC = ModelSpec.of("gpt-4.1", 1000, null);
    private static final ModelRequest HELLO = ModelRequest.of(List.of(new UserMessage("Say hello to Ada.")));
    private static final String ANSWER =
            """
            {"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"gpt-4.1-2025-04-14","choices":[{"index":0,\
            "message":{"role":"assistant","content":"Hello Ada","refusal":null},"logprobs":null,"finish_reason":"stop"}],\
            "usage":{"prompt_tokens":20,"completion_tokens":3,"total_tokens":23,"prompt_tokens_details":\
            {"cached_tokens":8,"audio_tokens":0}}}""";

    private final OpenAiModelProvider provider = new OpenAiModelProvider();
    private final List<WireStub> stubs = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (WireStub stub : stubs) {
            stub.close();
        }
    }

    @Test
    @DisplayName("is sent the key and the prompt once, and its answer says what it used")
    void call() throws Exception {
        WireStub stub = stub(out -> json(out, 200, "", ANSWER));

        ChatResponse response = model(stub, Map.of("api-key", "k-1")).call(prompt());

        assertThat(response.getResult().getOutput().getText()).isEqualTo("Hello Ada");
        assertThat(provider.usage(response.getMetadata().getUsage())).isEqualTo(TokenUsage.of(20, 3, 8));
        assertThat(stub.requests()).singleElement().satisfies(request -> assertThat(request)
                .startsWith("POST /v1/chat/completions HTTP/1.1")
                .contains("Authorization: Bearer k-1", "\"model\":\"gpt-4.1\"", "Say hello to Ada.")
                .doesNotContain("temperature", "stream_options"));
    }

    @Test
    @DisplayName("is sent no header of authorization where there is no key")
    void noKey() throws Exception {
        WireStub stub = stub(out -> json(out, 200, "", ANSWER));

        model(stub).call(prompt());

        assertThat(stub.requests().get(0)).doesNotContainIgnoringCase("authorization");
    }

    @Test
    @DisplayName("is asked once whatever it answers, and its wish to wait is kept")
    void oneAttempt() throws Exception {
        WireStub stub = stub(out -> json(out, 503, "Retry-After: 7\r\n", "{\"error\":{\"message\":\"down\"}}"));

        ModelException failure = failure(() -> model(stub).call(prompt()));

        assertThat(failure.failure()).isEqualTo(ModelFailure.PROVIDER_DOWN);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    @DisplayName("is let go of when its headers do not come in time")
    void slowHeaders() throws Exception {
        WireStub stub = stub(out -> TimeUnit.SECONDS.sleep(20));

        ModelException failure = failure(() -> within(Duration.ofMillis(400), () -> model(stub).call(prompt())));

        assertThat(failure.failure()).isEqualTo(ModelFailure.TIMED_OUT);
        assertThat(stub.closedWithin(1_000)).isTrue();
    }

    @Test
    @DisplayName("is let go of when its body does not come in time")
    void slowBody() throws Exception {
        WireStub stub = stub(out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"id\":");
            TimeUnit.SECONDS.sleep(20);
        });
        Instant start = Instant.now();

        ModelException failure = failure(() -> within(Duration.ofMillis(400), () -> model(stub).call(prompt())));

        assertThat(failure.failure()).isEqualTo(ModelFailure.TIMED_OUT);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(stub.closedWithin(1_000)).isTrue();
    }

    @Test
    @DisplayName("is let go of when the thread that waits for it is interrupted")
    void interrupted() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        WireStub stub = stub(out -> {
            asked.countDown();
            TimeUnit.SECONDS.sleep(20);
        });
        ChatModel model = model(stub);
        Thread caller = new Thread(() -> catchThrowable(() -> model.call(prompt())));
        caller.start();
        asked.await();

        caller.interrupt();

        assertThat(stub.closedWithin(1_000)).isTrue();
        caller.join(1_000);
        assertThat(caller.isAlive()).isFalse();
    }

    @Test
    @DisplayName("that breaks off in the middle of its answer has given none")
    void brokenBody() throws Exception {
        WireStub stub = stub(out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"id\":");
            out.close();
        });

        assertThat(failure(() -> model(stub).call(prompt())).failure()).isEqualTo(ModelFailure.BAD_ANSWER);
    }

    @Test
    @DisplayName("that cannot be reached says so")
    void unreachable() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        ChatModel model = provider.chatModel(SPEC, settings(Map.of("base-url", "http://127.0.0.1:" + port + "/v1/")));

        assertThat(failure(() -> model.call(prompt())).failure()).isEqualTo(ModelFailure.UNREACHABLE);
        assertThat(failure(() -> model.stream(prompt()).blockLast()).failure()).isEqualTo(ModelFailure.UNREACHABLE);
    }

    @Test
    @DisplayName("that answers a page instead of JSON has given no answer")
    void page() throws Exception {
        WireStub stub = stub(out -> write(
                out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 15\r\n\r\n<html>Hi</html>"));

        assertThat(failure(() -> model(stub).call(prompt())).failure()).isEqualTo(ModelFailure.BAD_ANSWER);
        assertThat(failure(() -> model(stub).stream(prompt()).blockLast()).failure())
                .isEqualTo(ModelFailure.BAD_ANSWER);
    }

    @Test
    @DisplayName("hands on each part of a stream when it comes, and the usage with the last")
    void stream() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        WireStub stub = stub(out -> {
            events(out);
            event(out, delta("{\"role\":\"assistant\",\"content\":\"\"}", "null"));
            event(out, delta("{\"content\":\"Hel\"}", "null"));
            // Nothing more is sent until the first part has arrived.
            first.await();
            event(out, delta("{\"content\":\"lo\"}", "null"));
            event(out, delta("{}", "\"stop\""));
            event(out, "{\"id\":\"c\",\"choices\":[],\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":2,\"total_tokens\":7}}");
            event(out, "[DONE]");
            end(out);
        });

        List<ChatResponse> parts = model(stub).stream(prompt())
                .doOnNext(part -> {
                    if ("Hel".equals(part.getResult().getOutput().getText())) {
                        first.countDown();
                    }
                })
                .collectList()
                .block();

        assertThat(parts).extracting(part -> part.getResult().getOutput().getText()).containsExactly("", "Hel", "lo", null);
        ChatResponse last = parts.get(parts.size() - 1);
        assertThat(last.getResult().getMetadata().getFinishReason()).isEqualTo("STOP");
        assertThat(provider.usage(last.getMetadata().getUsage())).isEqualTo(TokenUsage.of(5, 2));
        assertThat(stub.requests().get(0)).contains("\"stream_options\":{\"include_usage\":true}");
    }

    @Test
    @DisplayName("keeps its connection after a stream that ended well")
    void keepsConnection() throws Exception {
        WireStub stub = stub(out -> {
            events(out);
            event(out, delta("{\"content\":\"Hi\"}", "\"stop\""));
            event(out, "[DONE]");
            end(out);
        });
        ChatModel model = model(stub);

        model.stream(prompt()).blockLast();
        model.stream(prompt()).blockLast();

        assertThat(stub.requests()).hasSize(2);
        assertThat(stub.connections()).isEqualTo(1);
    }

    @Test
    @DisplayName("may say that it is done and keep the connection open: the stream ends all the same")
    void doneButOpen() throws Exception {
        WireStub stub = stub(out -> {
            events(out);
            event(out, delta("{\"content\":\"Hi\"}", "\"stop\""));
            event(out, "[DONE]");
            TimeUnit.SECONDS.sleep(20);
        });

        model(stub).stream(prompt()).blockLast(Duration.ofSeconds(5));

        assertThat(stub.closedWithin(1_000)).isTrue();
    }

    @Test
    @DisplayName("is let go of when a stream is cancelled before its headers")
    void cancelledEarly() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        WireStub stub = stub(out -> {
            asked.countDown();
            TimeUnit.SECONDS.sleep(20);
        });
        Disposable stream = model(stub).stream(prompt()).subscribe();
        asked.await();

        stream.dispose();

        assertThat(stub.closedWithin(1_000)).isTrue();
    }

    @Test
    @DisplayName("is let go of when a stream is cancelled in its middle")
    void cancelled() throws Exception {
        WireStub stub = stub(out -> {
            events(out);
            event(out, delta("{\"content\":\"Hi\"}", "null"));
            TimeUnit.SECONDS.sleep(20);
        });

        model(stub).stream(prompt()).blockFirst();

        assertThat(stub.closedWithin(1_000)).isTrue();
    }

    @Test
    @DisplayName("fails where an error comes in the middle of its stream, after what came before")
    void errorInStream() throws Exception {
        WireStub stub = stub(out -> {
            events(out);
            event(out, delta("{\"content\":\"Hi\"}", "null"));
            event(out, "{\"error\":{\"message\":\"overloaded\",\"type\":\"server_error\",\"code\":null}}");
            end(out);
        });
        List<String> seen = new ArrayList<>();

        ModelException failure =
                failure(() -> texts(model(stub).stream(prompt())).doOnNext(seen::add).blockLast());

        assertThat(seen).containsExactly("Hi");
        assertThat(failure.failure()).isEqualTo(ModelFailure.PROVIDER_DOWN);
    }

    @Test
    @DisplayName("fails where a chunk of its stream is no JSON, or the connection breaks")
    void brokenStream() throws Exception {
        WireStub garbage = stub(out -> {
            events(out);
            event(out, "{\"id\":");
            end(out);
        });
        WireStub reset = stub(out -> {
            events(out);
            event(out, delta("{\"content\":\"Hi\"}", "null"));
            out.close();
        });

        assertThat(failure(() -> model(garbage).stream(prompt()).blockLast()).failure())
                .isEqualTo(ModelFailure.BAD_ANSWER);
        assertThat(failure(() -> model(reset).stream(prompt()).blockLast()).failure())
                .isEqualTo(ModelFailure.BAD_ANSWER);
    }

    @Test
    @DisplayName("that refuses to stream says why")
    void refusedStream() throws Exception {
        WireStub stub = stub(out -> json(
                out,
                429,
                "retry-after-ms: 1500\r\n",
                "{\"error\":{\"message\":\"Rate limit reached for Say hello\",\"code\":\"rate_limit_exceeded\"}}"));

        ModelException failure = failure(() -> model(stub).stream(prompt()).blockLast());

        assertThat(failure.failure()).isEqualTo(ModelFailure.THROTTLED);
        assertThat(failure.retryAfter()).contains(Duration.ofMillis(1_500));
        assertThat(failure.getCause()).hasMessageNotContaining("Say hello");
    }

    @Test
    @DisplayName("does not read an error without an end")
    void endlessError() throws Exception {
        WireStub stub = stub(out -> {
            write(out, "HTTP/1.1 500 X\r\nContent-Type: text/plain\r\nContent-Length: 99999999\r\n\r\n");
            while (true) {
                write(out, "no".repeat(1_000));
            }
        });

        assertThat(failure(() -> model(stub).call(prompt())).failure()).isEqualTo(ModelFailure.PROVIDER_DOWN);
        assertThat(failure(() -> model(stub).stream(prompt()).blockLast()).failure())
                .isEqualTo(ModelFailure.PROVIDER_DOWN);
        assertThat(stub.closedWithin(1_000)).isTrue();
    }

    @Test
    @DisplayName("embeds texts, and gives the vectors in the order of the texts")
    void embed() throws Exception {
        WireStub stub = stub(out -> json(
                out,
                200,
                "",
                "{\"object\":\"list\",\"data\":[{\"object\":\"embedding\",\"index\":1,\"embedding\":[0,1]},"
                        + "{\"object\":\"embedding\",\"index\":0,\"embedding\":[1,0]}],"
                        + "\"model\":\"text-embedding-3-small\",\"usage\":{\"prompt_tokens\":4,\"total_tokens\":4}}"));

        List<float[]> vectors = provider.embeddingModel(settings(Map.of("base-url", stub.baseUrl())))
                .orElseThrow()
                .embed(List.of("a", "b"));

        assertThat(vectors).containsExactly(new float[] {1, 0}, new float[] {0, 1});
        assertThat(stub.requests().get(0))
                .startsWith("POST /v1/embeddings HTTP/1.1")
                .contains("\"model\":\"text-embedding-3-small\"");
    }

    @Test
    @DisplayName("is never sent a key that a header cannot carry, and nobody is shown it")
    void badKey() throws Exception {
        WireStub stub = stub(out -> json(out, 200, "", ANSWER));

        assertThatThrownBy(() -> model(stub, Map.of("api-key", "sk-\nsecret")).call(prompt()))
                .isInstanceOf(ModelException.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    private WireStub stub(WireStub.Script script) throws IOException {
        WireStub stub = new WireStub(script);
        stubs.add(stub);
        return stub;
    }

    private ChatModel model(WireStub stub) {
        return model(stub, Map.of());
    }

    private ChatModel model(WireStub stub, Map<String, String> more) {
        Map<String, String> named = new HashMap<>(more);
        named.put("base-url", stub.baseUrl());
        return provider.chatModel(SPEC, settings(named));
    }

    private Settings settings(Map<String, String> named) {
        Map<String, String> values = new HashMap<>();
        named.forEach((name, value) -> values.put("tern.model.openai." + name, value));
        return Settings.load(provider.settings(), List.of(SettingsSource.of("test", values)));
    }

    private Prompt prompt() {
        return new Prompt(HELLO.messages(), provider.options(SPEC, HELLO));
    }

    private static Flux<String> texts(Flux<ChatResponse> parts) {
        return parts.map(part -> part.getResult().getOutput().getText());
    }

    private ModelException failure(Runnable call) {
        return provider.explain(catchThrowable(call::run), SPEC).orElseThrow();
    }

    private static void within(Duration time, Runnable call) {
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

    private static String delta(String delta, String finishReason) {
        return "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"gpt-4.1\",\"choices\":[{\"index\":0,\"delta\":"
                + delta + ",\"finish_reason\":" + finishReason + "}],\"usage\":null}";
    }
}
