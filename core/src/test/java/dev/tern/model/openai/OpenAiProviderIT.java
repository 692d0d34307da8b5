package dev.tern.model.openai;

import static dev.tern.model.openai.WireStub.json;
import static dev.tern.model.openai.WireStub.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import dev.tern.model.TokenUsage;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;

@DisplayName("A provider that speaks OpenAI's protocol")
class OpenAiProviderIT extends OpenAiOverStub {
    @Test
    @DisplayName("is sent the key and the prompt once, and its answer says what it used")
    void call() throws Exception {
        WireStub stub = stub(out -> json(out, 200, "", ANSWER));

        ChatResponse response = model(stub, Map.of("api-key", "k-1")).call(prompt());

        assertThat(response.getResult().getOutput().getText()).isEqualTo("Hello Ada");
        assertThat(provider.usage(response.getMetadata().getUsage())).isEqualTo(TokenUsage.of(20, 3, 8));
        assertThat(stub.requests())
                .singleElement()
                .satisfies(request -> assertThat(request)
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
    @DisplayName("is let go of when the thread that waits for it is interrupted")
    void interrupted() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        WireStub stub = stub(out -> {
            asked.countDown();
            TimeUnit.SECONDS.sleep(20);
        });
        ChatModel model = model(stub);
        Throwable[] failed = new Throwable[1];
        Thread caller = new Thread(() -> failed[0] = catchThrowable(() -> model.call(prompt())));
        caller.start();
        asked.await();

        caller.interrupt();

        assertThat(stub.closedWithin(1_000)).isTrue();
        caller.join(1_000);
        assertThat(caller.isAlive()).isFalse();
        assertThat(failed[0]).isNotNull();
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
    @DisplayName("is never sent a key that a header cannot carry, and nobody is shown it")
    void badKey() throws Exception {
        WireStub stub = stub(out -> json(out, 200, "", ANSWER));

        assertThatThrownBy(() -> model(stub, Map.of("api-key", "sk-\nsecret")).call(prompt()))
                .isInstanceOf(ModelException.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
