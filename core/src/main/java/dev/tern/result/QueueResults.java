package dev.tern.result;

import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.state.MessageSender;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends each result to a queue, with its key beside it. */
public final class QueueResults implements ResultPlace {
    private static final String KEY = "tern-event-key";
    private static final int ROOM_FOR_KEY = 200;

    private final MessageSender queue;

    /** Messages to that queue. */
    public QueueResults(MessageSender queue) {
        this.queue = queue;
    }

    @Override
    public void put(Result result) {
        int most = queue.mostBytes() - ROOM_FOR_KEY;
        if (result.json().getBytes(StandardCharsets.UTF_8).length > most) {
            throw ProblemException.of(
                    ProblemType.CONTENT_TOO_LARGE, "the result is longer than the queue for results takes");
        }
        queue.send(result.json(), Map.of(KEY, result.key()));
    }
}
