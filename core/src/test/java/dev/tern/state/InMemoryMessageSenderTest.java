package dev.tern.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The queue in memory")
class InMemoryMessageSenderTest {

    @Test
    @DisplayName("keeps the newest thousand messages, so that letters nobody takes do not fill the process")
    void full() {
        InMemoryMessageSender sender = new InMemoryMessageSender("");
        for (int i = 0; i < 1_002; i++) {
            sender.send(Integer.toString(i), Map.of());
        }

        List<InMemoryMessageSender.Message> taken = sender.take();
        assertThat(taken).hasSize(1_000);
        assertThat(taken.get(0).body()).isEqualTo("2");
        assertThat(sender.take()).isEmpty();
    }
}
