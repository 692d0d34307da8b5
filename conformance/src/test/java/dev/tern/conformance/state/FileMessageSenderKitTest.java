package dev.tern.conformance.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.conformance.kit.MessageSenderKit;
import dev.tern.state.FileMessageSender;
import dev.tern.state.MessageSender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The queue that is a folder")
class FileMessageSenderKitTest extends MessageSenderKit {

    @TempDir
    private Path folder;

    @Override
    protected MessageSender sender() {
        return new FileMessageSender(folder.resolve("letters"));
    }

    @Override
    protected List<Message> receive(int count) throws IOException {
        List<Message> messages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("letters")).sorted()) {
            for (Path file : files.toList()) {
                messages.add(message(new ObjectMapper().readTree(file.toFile())));
                Files.delete(file);
            }
        }
        return messages;
    }

    private static Message message(JsonNode json) {
        Map<String, String> attributes = new HashMap<>();
        json.path("attributes")
                .properties()
                .forEach(each -> attributes.put(each.getKey(), each.getValue().asText()));
        return new Message(json.path("body").asText(), attributes);
    }
}
