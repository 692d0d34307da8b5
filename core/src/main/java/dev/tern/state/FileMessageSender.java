package dev.tern.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.invocation.RandomId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * Messages as files of one folder, for dead letters and results on a laptop: each a JSON file with {@code body},
 * {@code attributes} and {@code sent}, under a name that begins with the time, so that they are in order.
 */
public final class FileMessageSender implements MessageSender {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;

    /** What is in a file. */
    private record Message(String body, Map<String, String> attributes, String sent) {}

    /** A sender to a folder, which is made for the first message. */
    public FileMessageSender(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void send(String body, Map<String, String> attributes) {
        StoreLimits.message(body, attributes, MOST_BYTES);
        Instant now = Instant.now();
        String json = json(new Message(body, attributes, now.toString()));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FolderFailure.of(e);
        }
        Path file = folder.resolve(TIME.format(now) + "-" + RandomId.next() + ".json");
        WholeFile.write(file, target -> {
            Files.writeString(target, json);
            WholeFile.force(target);
        });
    }

    @Override
    public int mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public String address() {
        return "file://" + folder;
    }

    private static String json(Message message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message cannot be written", e);
        }
    }
}
