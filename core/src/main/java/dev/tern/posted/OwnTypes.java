package dev.tern.posted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.delivery.ObjectReference;
import dev.tern.delivery.Occurrence;
import dev.tern.state.StoreAddress;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import java.io.IOException;
import java.util.function.Function;

/** Tern's own types of CloudEvents, for whoever writes events himself. */
final class OwnTypes {
    private static final String MESSAGE = "dev.tern.message.v1";
    private static final String CHANGED = "dev.tern.object.changed.v1";
    private static final String DELETED = "dev.tern.object.deleted.v1";

    private final ObjectMapper json;

    OwnTypes(ObjectMapper json) {
        this.json = json;
    }

    /** What the event says has happened: for a type that is not Tern's, something else. */
    Occurrence occurrence(CloudEvent event) {
        return switch (event.getType()) {
            case MESSAGE -> new Occurrence.MessageArrived();
            case CHANGED -> object(event, Occurrence.ObjectChanged::new);
            case DELETED -> object(event, Occurrence.ObjectDeleted::new);
            default -> new Occurrence.Other();
        };
    }

    private Occurrence object(CloudEvent event, Function<ObjectReference, Occurrence> what) {
        CloudEventData data = event.getData();
        if (data == null) {
            return new Occurrence.Unreadable("the event lacks data");
        }
        try {
            JsonNode address = json.readTree(data.toBytes()).path("address");
            return address.isTextual()
                    ? what.apply(reference(address.textValue()))
                    : new Occurrence.Unreadable("data.address is required, a text");
        } catch (IOException e) {
            return new Occurrence.Unreadable("data is not JSON");
        } catch (IllegalArgumentException e) {
            return new Occurrence.Unreadable("data.address " + e.getMessage());
        }
    }

    private static ObjectReference reference(String address) {
        StoreAddress parsed = StoreAddress.parse(address);
        StoreAddress store = new StoreAddress(parsed.scheme(), parsed.authority(), "");
        String start = store + "/";
        if (!address.startsWith(start)) {
            throw new IllegalArgumentException("must be scheme://store/key");
        }
        return new ObjectReference(store, address.substring(start.length()), null, null);
    }
}
