package dev.tern.model.openai;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a stream of bytes into lines of UTF-8. A line is decoded as a whole, so it does not matter where the network cuts. */
final class Lines {
    /** No delta of a model's answer is near this. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** The lines that end in this part. */
    List<String> next(List<ByteBuffer> part) {
        List<String> ended = new ArrayList<>();
        for (ByteBuffer bytes : part) {
            while (bytes.hasRemaining()) {
                take(bytes.get(), ended);
            }
        }
        return ended;
    }

    /** What stands after the last end of a line. */
    List<String> last() {
        return line.size() == 0 ? List.of() : List.of(text());
    }

    private void take(byte one, List<String> ended) {
        if (one == '\n') {
            ended.add(text());
        } else if (line.size() < MOST_BYTES) {
            line.write(one);
        } else {
            throw new UnreadableAnswerException("an event is too large");
        }
    }

    private String text() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
