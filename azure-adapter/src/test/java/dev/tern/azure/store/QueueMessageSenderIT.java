package dev.tern.azure.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.conformance.kit.MessageSenderKit;
import dev.tern.state.MessageSender;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In Azure Queue Storage")
class QueueMessageSenderIT extends MessageSenderKit {
    private static final Pattern MESSAGE = Pattern.compile("<MessageText>([^<]*)</MessageText>");
    private static Azurite azurite;
    private static StorageService queues;

    @BeforeAll
    static void start(@TempDir Path folder) {
        azurite = Azurite.start("Queue", folder);
        queues = StorageAccount.of(Azurite.ACCOUNT, azurite.environment()).queues();
        assertThat(queues.send(StorageRequest.of("PUT", "/dead-letters"), BodyHandlers::discarding)
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        if (azurite != null) {
            azurite.close();
        }
    }

    @BeforeEach
    void empty() {
        queues.send(StorageRequest.of("DELETE", "/dead-letters/messages"), BodyHandlers::discarding);
    }

    @Override
    protected MessageSender sender() {
        return at("dead-letters");
    }

    @Override
    protected boolean carriesAttributes() {
        return false;
    }

    @Override
    protected List<Message> receive(int count) {
        List<Message> messages = new ArrayList<>();
        StorageRequest take =
                StorageRequest.of("GET", "/dead-letters/messages").query("numofmessages", Integer.toString(count));
        while (messages.size() < count) {
            String xml = queues.send(take, BodyHandlers::ofString).body();
            MESSAGE.matcher(xml).results().map(QueueMessageSenderIT::message).forEach(messages::add);
        }
        return messages;
    }

    @Test
    @DisplayName("a queue that is not there refuses for good")
    void noQueue() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> at("nothing").send("text", Map.of()))
                .withMessage("there is no such queue")
                .satisfies(failure -> assertThat(failure.isTemporary()).isFalse());
    }

    private static Message message(MatchResult found) {
        byte[] bytes = Base64.getDecoder().decode(found.group(1));
        return new Message(new String(bytes, StandardCharsets.UTF_8), Map.of());
    }

    private static MessageSender at(String queue) {
        return AzureStores.messages(new StoreAddress("azqueue", Azurite.ACCOUNT, queue), azurite.environment());
    }
}
