package dev.tern.azure;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.BlobTrigger;
import com.microsoft.azure.functions.annotation.Cardinality;
import com.microsoft.azure.functions.annotation.EventGridTrigger;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.QueueTrigger;
import com.microsoft.azure.functions.annotation.ServiceBusQueueTrigger;
import dev.tern.azure.event.BlobTriggered;
import dev.tern.azure.event.QueuedBatch;
import dev.tern.azure.event.QueuedMessage;
import dev.tern.azure.event.TriggeredEvent;
import dev.tern.delivery.Delivery;
import dev.tern.event.EventDispatcher;
import dev.tern.http.Body;
import dev.tern.invocation.Invocation;
import dev.tern.runtime.TernRuntime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Events on Azure Functions, one function for each kind of trigger. Each is deployed only where {@code tern package --on}
 * was asked for it. A call fails if anything that the event says is to come again; the host then does what it does with
 * failed calls. All else, poison included, is an execution that succeeded: it was put aside, and is not to come again.
 *
 * <table>
 * <caption>The functions, and the app settings that they need</caption>
 * <tr><th>{@code --on}</th><th>function</th><th>what</th><th>after a failed call</th></tr>
 * <tr><td>{@code event-grid}</td><td>{@code eventGrid}</td><td>events of a subscription, in either schema; this is the one
 *     that tells of deleted blobs too, and does not load them</td><td>Event Grid delivers again for a day</td></tr>
 * <tr><td>{@code blob}</td><td>{@code blob}</td><td>new and changed blobs of the container {@code TernContainer} in the
 *     account {@code TernStorage}, by an Event Grid subscription; the host reads each blob whole into memory, so use
 *     {@code event-grid} where they may be large</td><td>five calls, then the queue
 *     {@code webjobs-blobtrigger-poison}</td></tr>
 * <tr><td>{@code blob-polling}</td><td>{@code blobPolling}</td><td>the same without Event Grid, minutes late; not on the
 *     plan Flex Consumption</td><td>the same</td></tr>
 * <tr><td>{@code queue}</td><td>{@code queue}</td><td>messages in base64 of the queue {@code TernQueue} in the account
 *     {@code TernStorage}</td><td>five calls, 30 seconds apart, then the queue of that name with {@code -poison}</td></tr>
 * <tr><td>{@code service-bus}</td><td>{@code serviceBus}</td><td>messages of the queue {@code TernServiceBusQueue} in the
 *     namespace {@code TernServiceBus}</td><td>as many calls as the queue's maximum delivery count, then its dead-letter
 *     queue</td></tr>
 * <tr><td>{@code service-bus-batch}</td><td>{@code serviceBusBatch}</td><td>the same, many messages in a call</td><td>the
 *     same; all messages of the call come again, and those that were done are known as duplicates then</td></tr>
 * </table>
 *
 * <p>{@code TernStorage} and {@code TernServiceBus} are connection strings, or else
 * <a href="https://learn.microsoft.com/azure/azure-functions/functions-reference#configure-an-identity-based-connection">the
 * beginnings of settings for an identity</a>, such as {@code TernStorage__queueServiceUri}.
 *
 * <p>The worker for Java <a href="https://github.com/Azure/azure-functions-java-worker/issues/336">cannot settle</a> the
 * messages of a batch of Service Bus one by one: it comes again as a whole, and one message that fails for long uses up the
 * delivery count of all that are with it. So {@code service-bus} is the one to take unless messages are many and short.
 */
public final class AzureEvents {
    private static final String STORAGE = "TernStorage";
    private static final String SERVICE_BUS = "TernServiceBus";
    private static final String BLOBS = "%TernContainer%/{name}";

    private final Supplier<EventDispatcher> door;
    private final HostSettings settings;
    private final Map<String, String> environment;

    /** Called by Azure's worker, for every call. */
    public AzureEvents() {
        this(() -> TernRuntime.shared().events(), HostSettings.of(System.getenv()), System.getenv());
    }

    AzureEvents(Supplier<EventDispatcher> door, HostSettings settings, Map<String, String> environment) {
        this.door = door;
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * Deals with an event of Event Grid; called by Azure's worker.
     *
     * @param event JSON of Event Grid's
     * @throws dev.tern.event.EventException if it is to come again
     */
    @FunctionName("eventGrid")
    public void eventGrid(@EventGridTrigger(name = "event") String event, @Nullable ExecutionContext context) {
        handle("azure:event-grid", event, TriggeredEvent.deliveries(event), invocation(context));
    }

    /**
     * Deals with a new or changed blob; called by Azure's worker.
     *
     * @param content not read: the store is asked for what the blob is by now
     * @throws dev.tern.event.EventException if it is to come again
     */
    @FunctionName("blob")
    public void blob(
            @BlobTrigger(
                            name = "content",
                            dataType = "binary",
                            path = BLOBS,
                            connection = STORAGE,
                            source = "EventGrid")
                    byte[] content,
            @BindingName("BlobTrigger") String path,
            @BindingName("Uri") String uri,
            @Nullable ExecutionContext context) {
        changed(path, uri, context);
    }

    /** The same without Event Grid. */
    @FunctionName("blobPolling")
    public void blobPolling(
            @BlobTrigger(name = "content", dataType = "binary", path = BLOBS, connection = STORAGE) byte[] content,
            @BindingName("BlobTrigger") String path,
            @BindingName("Uri") String uri,
            @Nullable ExecutionContext context) {
        changed(path, uri, context);
    }

    /**
     * Deals with a message of a queue of Azure Storage; called by Azure's worker.
     *
     * @throws dev.tern.event.EventException if it is to come again
     */
    @FunctionName("queue")
    public void queue(
            @QueueTrigger(name = "message", queueName = "%TernQueue%", connection = STORAGE) String message,
            @BindingName("Id") String id,
            @Nullable ExecutionContext context) {
        sent("azure:queue", QueuedMessage.ofStorage(named("TernQueue"), id, message), context);
    }

    /**
     * Deals with a message of a queue of Service Bus; called by Azure's worker.
     *
     * @throws dev.tern.event.EventException if it is to come again
     */
    @FunctionName("serviceBus")
    public void serviceBus(
            @ServiceBusQueueTrigger(
                            name = "message",
                            queueName = "%TernServiceBusQueue%",
                            connection = SERVICE_BUS,
                            cardinality = Cardinality.ONE)
                    String message,
            @BindingName("SequenceNumber") String sequenceNumber,
            @Nullable ExecutionContext context) {
        QueuedMessage sent = QueuedMessage.ofServiceBus(named("TernServiceBusQueue"), sequenceNumber, message);
        sent("azure:service-bus", sent, context);
    }

    /**
     * Deals with a batch of messages of a queue of Service Bus; called by Azure's worker.
     *
     * @throws dev.tern.event.EventException if one of them is to come again, and then all do
     */
    @FunctionName("serviceBusBatch")
    public void serviceBusBatch(
            @ServiceBusQueueTrigger(
                            name = "messages",
                            dataType = "string",
                            queueName = "%TernServiceBusQueue%",
                            connection = SERVICE_BUS,
                            cardinality = Cardinality.MANY)
                    String[] messages,
            @BindingName("SequenceNumberArray") long[] sequenceNumbers,
            @Nullable ExecutionContext context) {
        QueuedBatch batch = QueuedBatch.ofServiceBus(named("TernServiceBusQueue"), sequenceNumbers, messages);
        handle("azure:service-bus", batch.json().toString(), batch.deliveries(), invocation(context));
    }

    private void changed(String path, String uri, @Nullable ExecutionContext context) {
        Invocation invocation = invocation(context);
        Delivery delivery = BlobTriggered.delivery(path, uri, invocation.requestId());
        handle("azure:blob", BlobTriggered.json(path, uri).toString(), List.of(delivery), invocation);
    }

    private void sent(String kind, QueuedMessage message, @Nullable ExecutionContext context) {
        handle(kind, message.json().toString(), message.deliveries(), invocation(context));
    }

    private void handle(String kind, String json, List<Delivery> deliveries, Invocation invocation) {
        Settled.by(door.get().handle(new HostEvent(kind, Body.of(json), deliveries, invocation)));
    }

    private Invocation invocation(@Nullable ExecutionContext context) {
        return HostEvent.invocation(context, Instant.now().plus(settings.timeLimit()));
    }

    private String named(String setting) {
        return environment.getOrDefault(setting, "");
    }
}
