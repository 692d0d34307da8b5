package dev.tern.azure.event;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.EventJson;
import dev.tern.delivery.Occurrence;
import io.cloudevents.CloudEvent;

/**
 * A <a href="https://learn.microsoft.com/azure/azure-functions/functions-bindings-timer">timer</a> that has fired:
 *
 * <table>
 * <caption>The attributes of the CloudEvent</caption>
 * <tr><td>{@code id}</td><td>the invocation's: a timer does not fire again if its call failed</td></tr>
 * <tr><td>{@code source}</td><td>{@code azure:timer}</td></tr>
 * <tr><td>{@code type}</td><td>{@code com.microsoft.azure.functions.TimerFired}</td></tr>
 * <tr><td>{@code data}</td><td>what the host says of the timer</td></tr>
 * </table>
 */
public final class TimerFired {
    static final String TYPE = "com.microsoft.azure.functions.TimerFired";

    private TimerFired() {}

    /**
     * What the timer says, which is only that it is time. Never fails.
     *
     * @param timer JSON of the host's, or anything else
     * @param invocation the id of the call
     */
    public static Delivery delivery(String timer, String invocation) {
        CloudEvent event = AzureForm.of(invocation, "azure:timer", TYPE)
                .jsonIfAny(EventJson.object(timer).orElse(MissingNode.getInstance()))
                .build();
        return new Delivery(event, new Occurrence.ScheduleFired());
    }
}
