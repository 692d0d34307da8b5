package dev.tern.model.openai;

import static dev.tern.model.openai.WireStub.end;
import static dev.tern.model.openai.WireStub.event;
import static dev.tern.model.openai.WireStub.events;
import static dev.tern.model.openai.WireStub.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import dev.tern.model.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import reactor.core.Disposable;

@DisplayName("A provider that streams in OpenAI's protocol")
class OpenAiStreamIT extends OpenAiOverStub {
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
            event(
                    out,
                    "{\"id\":\"c\",\"choices\":[],\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":2,\"total_tokens\":7}}");
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

        assertThat(parts)
                .extracting(part -> part.getResult().getOutput().getText())
                .containsExactly("", "Hel", "lo", null);
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
}
