package dev.tern.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.messaging.support.MessageBuilder;

/** Functions that take or give headers. */
public final class MessageFunctions implements ApplicationContextInitializer<GenericApplicationContext> {
    static final String NAMES = "headers,answer,picture";
    static final AtomicReference<Map<String, Object>> SEEN = new AtomicReference<>(Map.of());

    /** What a test wants to be answered with. */
    static volatile Message<String> answer = new GenericMessage<>("nothing");

    /** A message to the names of its headers. */
    public static final class SeeHeaders implements Function<Message<String>, List<String>> {
        @Override
        public List<String> apply(Message<String> message) {
            SEEN.set(new TreeMap<>(message.getHeaders()));
            return List.copyOf(message.getHeaders().keySet());
        }
    }

    /** A text to the message that the test has chosen. */
    public static final class Answer implements Function<String, Message<String>> {
        @Override
        public Message<String> apply(String text) {
            return answer;
        }
    }

    /** A text to a message of bytes with a type of its own. */
    public static final class Picture implements Function<String, Message<byte[]>> {
        @Override
        public Message<byte[]> apply(String text) {
            return MessageBuilder.withPayload(new byte[] {(byte) 0x89, 'P', 'N', 'G'})
                    .setHeader("contentType", "image/png")
                    .build();
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("headers", SeeHeaders.class, SeeHeaders::new);
        context.registerBean("answer", Answer.class, Answer::new);
        context.registerBean("picture", Picture.class, Picture::new);
    }
}
