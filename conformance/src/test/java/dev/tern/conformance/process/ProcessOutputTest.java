package dev.tern.conformance.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class ProcessOutputTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ProcessOutput output = new ProcessOutput();

    @Test
    void linesAreKeptInOrder() {
        print("START\nWärme\n");

        assertThat(output.lines()).containsExactly("START", "Wärme");
    }

    @Test
    void aLinePrintedBeforeTheQuestionIsFound() throws InterruptedException {
        print("START\nREADY 1\nREADY 2\n");

        assertThat(output.await(line -> line.startsWith("READY"), LONG)).contains("READY 1");
    }

    @Test
    void aLinePrintedAfterTheQuestionIsFound() throws InterruptedException, ExecutionException {
        CompletableFuture<String> found = CompletableFuture.supplyAsync(this::awaitReady);
        print("READY\n");

        assertThat(found.get()).isEqualTo("READY");
    }

    @Test
    void theEndOfTheOutputEndsTheWaiting() throws InterruptedException {
        print("START\n");

        assertThat(output.await("READY"::equals, LONG)).isEmpty();
    }

    @Test
    void theWaitingEndsWithItsTime() throws InterruptedException {
        assertThat(output.await("READY"::equals, Duration.ofMillis(1))).isEmpty();
    }

    private String awaitReady() {
        try {
            return output.await("READY"::equals, LONG).orElse("nothing");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void print(String text) {
        output.readFrom(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
