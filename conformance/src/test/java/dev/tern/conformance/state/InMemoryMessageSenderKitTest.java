package dev.tern.conformance.state;

import dev.tern.conformance.kit.MessageSenderKit;
import dev.tern.state.InMemoryMessageSender;
import dev.tern.state.MessageSender;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The queue in memory")
class InMemoryMessageSenderKitTest extends MessageSenderKit {
    private final InMemoryMessageSender sender = new InMemoryMessageSender("kit");

    @Override
    protected MessageSender sender() {
        return sender;
    }

    @Override
    protected List<Message> receive(int count) {
        return sender.take().stream()
                .map(sent -> new Message(sent.body(), sent.attributes()))
                .toList();
    }
}
