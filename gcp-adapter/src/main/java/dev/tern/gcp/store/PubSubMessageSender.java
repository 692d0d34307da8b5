package dev.tern.gcp.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.http.PercentEncoder;
import dev.tern.state.MessageSender;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import dev.tern.state.StoreLimits;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * A topic of Google Cloud Pub/Sub, at {@code pubsub://project/topic}, over
 * <a href="https://cloud.google.com/pubsub/docs/reference/rest/v1/projects.topics/publish">REST</a>. The
 * <a href="https://cloud.google.com/pubsub/quotas#resource_limits">limit</a> of a request is 10 MB; a message is sent in
 * base64, which is a third longer, so that here it has 7 MB at most. The identity needs the role Pub/Sub Publisher.
 * Thread-safe.
 */
final class PubSubMessageSender implements MessageSender {
    private static final int MOST_BYTES = 7_000_000;

    private final GoogleService service;
    private final StoreAddress address;
    private final String target;

    PubSubMessageSender(GoogleService service, StoreAddress address) {
        this.service = service;
        this.address = address;
        this.target = "/v1/projects/" + PercentEncoder.encoded(address.authority()) + "/topics/"
                + PercentEncoder.encoded(address.path()) + ":publish";
    }

    @Override
    public void send(String body, Map<String, String> attributes) {
        byte[] data = StoreLimits.message(body, MOST_BYTES - size(attributes));
        byte[] request = json(data, attributes);
        GoogleAnswer answer = GoogleAnswer.to(() -> service.json("POST", target, request));
        if (!answer.isGood()) {
            throw GoogleAnswer.failure(answer.status(), "topic");
        }
    }

    @Override
    public int mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public String address() {
        return address.toString();
    }

    private static int size(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .mapToInt(each -> (each.getKey() + each.getValue()).getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static byte[] json(byte[] data, Map<String, String> attributes) {
        ObjectNode request = GoogleAnswer.JSON.createObjectNode();
        ObjectNode message = request.putArray("messages").addObject();
        message.put("data", Base64.getEncoder().encodeToString(data));
        attributes.forEach(message.putObject("attributes")::put);
        try {
            return GoogleAnswer.JSON.writeValueAsBytes(request);
        } catch (JsonProcessingException e) {
            throw StoreException.lasting("the message is no text", e);
        }
    }
}
