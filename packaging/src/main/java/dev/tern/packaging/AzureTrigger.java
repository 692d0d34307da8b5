package dev.tern.packaging;

/** What can call Tern on Azure beside HTTP; each is a function of its own, which is deployed only where it is asked for. */
public enum AzureTrigger {
    /** Events of an Event Grid subscription. */
    EVENT_GRID("eventGrid"),

    /** New and changed blobs, as Event Grid tells of them. */
    BLOB("blob"),

    /** New and changed blobs, as the host finds them. */
    BLOB_POLLING("blobPolling"),

    /** Messages of a queue of Azure Storage. */
    QUEUE("queue"),

    /** Messages of a queue of Service Bus. */
    SERVICE_BUS("serviceBus"),

    /** The same, many in a call. */
    SERVICE_BUS_BATCH("serviceBusBatch");

    private final String function;

    AzureTrigger(String function) {
        this.function = function;
    }

    /** The name of its function. */
    String function() {
        return function;
    }
}
