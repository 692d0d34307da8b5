package dev.tern.azure.store;

import dev.tern.state.MessageSender;
import dev.tern.state.ObjectContent;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreLimits;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;

/**
 * A queue of Azure Queue Storage, at {@code azqueue://account/queue}, over its
 * <a href="https://learn.microsoft.com/rest/api/storageservices/put-message">REST interface</a>. A message is sent in
 * base64, as a function's queue trigger expects it; of the 64 KiB that the service takes, 48 KiB are left for it. It never
 * expires. There is no place for attributes, which are left out. The identity needs the role Storage Queue Data Message
 * Sender. Thread-safe.
 */
final class QueueMessageSender implements MessageSender {
    private static final int MOST_BYTES = 48 * 1024;

    private final StorageService service;
    private final StoreAddress address;

    QueueMessageSender(StorageService service, StoreAddress address) {
        this.service = service;
        this.address = address;
    }

    @Override
    public void send(String body, Map<String, String> attributes) {
        byte[] bytes = StoreLimits.message(body, MOST_BYTES);
        String xml = "<QueueMessage><MessageText>" + Base64.getEncoder().encodeToString(bytes)
                + "</MessageText></QueueMessage>";
        StorageRequest request = StorageRequest.of("POST", "/" + address.path() + "/messages")
                .query("messagettl", "-1")
                .content("application/xml", ObjectContent.of(xml));
        HttpResponse<Void> answer = service.send(request, BodyHandlers::discarding);
        if (answer.statusCode() != 201) {
            throw Refusal.of(answer, "queue");
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
}
