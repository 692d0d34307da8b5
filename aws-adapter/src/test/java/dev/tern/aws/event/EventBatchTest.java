package dev.tern.aws.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tern.event.EventException;
import dev.tern.event.EventOutcome;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The answer to an event of AWS")
class EventBatchTest {
    private static final EventOutcome DONE = EventOutcome.done();
    private static final EventOutcome POISON = EventOutcome.failedForGood("a reason");
    private static final EventOutcome AGAIN = EventOutcome.failedForNow("a reason");

    @Test
    @DisplayName("to a batch of a queue names exactly the messages that are to come again")
    void partial() {
        assertThat(answer("sqs_malformed", POISON, DONE, AGAIN))
                .isEqualTo(named("19dd0b57-b21e-4ac1-bd88-01bbb068cb78"));
        assertThat(answer("sqs_malformed", POISON, EventOutcome.duplicate(), DONE))
                .isEqualTo(named());
    }

    @Test
    @DisplayName("to a message that says several things names it if one of them is to come again")
    void severalInOne() {
        assertThat(answer("sqs_s3", DONE, AGAIN)).isEqualTo(named("059f36b4-87a3-44ab-83d2-661975830a7d"));
        assertThat(answer("sqs_s3", DONE, DONE)).isEqualTo(named());
    }

    @Test
    @DisplayName("to a FIFO queue names all that follow in the same group, whatever became of them")
    void fifo() {
        assertThat(answer("sqs_fifo", AGAIN, DONE, DONE))
                .isEqualTo(named("11d6ee51-4cc7-4302-9e22-7cd8afdaadf5", "33d6ee51-4cc7-4302-9e22-7cd8afdaadf5"));
        assertThat(answer("sqs_fifo", DONE, AGAIN, DONE)).isEqualTo(named("22d6ee51-4cc7-4302-9e22-7cd8afdaadf5"));
        assertThat(answer("sqs_fifo", POISON, DONE, DONE)).isEqualTo(named());
    }

    @Test
    @DisplayName("is a failure of the whole batch where a message to come again has no id to name it by")
    void withoutId() {
        assertThatThrownBy(() -> answer("sqs_malformed", DONE, AGAIN, DONE))
                .isInstanceOf(EventException.class)
                .hasMessageContaining("no messageId");
    }

    @Test
    @DisplayName("is a failure of the whole batch where a message is to come again and Lambda would not read its name")
    void withoutReporting() {
        EventBatch batch = EventBatch.of(Told.event("sqs_fifo"));

        assertThatThrownBy(() -> batch.answer(List.of(DONE, DONE, AGAIN), false))
                .isInstanceOf(EventException.class)
                .hasMessageContaining("1 of 3")
                .hasMessageContaining("tern.aws.sqs-partial-batches=false");
        assertThat(batch.answer(List.of(DONE, POISON, DONE), false)).isEqualTo(named().getBytes(UTF_8));
    }

    @Test
    @DisplayName("to an asynchronous call is a failure if anything is to come again, and nothing otherwise")
    void asynchronous() {
        for (String event : List.of("s3_event", "sns_event", "eventbridge_custom", "s3_test_event", "empty_batch")) {
            assertThat(answer(event, DONE)).isEqualTo("null");
            assertThat(answer(event, POISON)).isEqualTo("null");
            assertThatThrownBy(() -> answer(event, AGAIN)).isInstanceOf(EventException.class);
        }
        assertThatThrownBy(() -> answer("s3_delete_objects", DONE, AGAIN)).hasMessageContaining("1 of 2");
    }

    @Test
    @DisplayName("is a failure if there is not one outcome for each delivery")
    void unequal() {
        assertThatThrownBy(() -> answer("sqs_fifo", DONE)).isInstanceOf(EventException.class);
    }

    private static String answer(String event, EventOutcome... outcomes) {
        return new String(EventBatch.of(Told.event(event)).answer(Arrays.asList(outcomes), true), UTF_8);
    }

    private static String named(String... ids) {
        var answer = JsonNodeFactory.instance.objectNode();
        var failures = answer.putArray("batchItemFailures");
        for (String id : ids) {
            failures.addObject().put("itemIdentifier", id);
        }
        return answer.toString();
    }
}
