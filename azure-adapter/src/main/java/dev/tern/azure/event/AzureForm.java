package dev.tern.azure.event;

import dev.tern.delivery.CloudEventForm;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.UnreadableException;
import dev.tern.state.HashedName;
import io.cloudevents.CloudEvent;
import org.jspecify.annotations.Nullable;

/** Events of Azure as CloudEvents. */
final class AzureForm {
    private AzureForm() {}

    static CloudEventForm of(String id, String source, String type) {
        return CloudEventForm.of("azure", id, source, type);
    }

    /** A batch that has nothing in it: an event too, since a call that says nothing has been answered. */
    static Delivery emptyBatch(String service, String content) {
        CloudEvent event = of(HashedName.of(content), "azure:" + service, "com.microsoft.azure.EmptyBatch")
                .anyText(content)
                .build();
        return new Delivery(event, new Occurrence.NothingToDo("the batch has no events"));
    }

    /**
     * An event that cannot be read, whole, so that nothing is lost.
     *
     * @param service such as {@code eventgrid}
     * @param id if it has at least that; else one that the same event has again
     */
    static Delivery unreadable(String service, @Nullable String id, String content, UnreadableException why) {
        String stable = id == null ? HashedName.of(content) : id;
        CloudEvent event = of(stable, "azure:" + service, "com.microsoft.azure.Unreadable")
                .anyText(content)
                .build();
        return new Delivery(event, new Occurrence.Unreadable(why.sentence()));
    }
}
