package dev.tern.azurehost.app;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import com.microsoft.azure.functions.annotation.QueueTrigger;
import com.microsoft.azure.functions.annotation.TimerTrigger;
import java.util.Optional;

/** An app to be run by the host; it is packed into a jar, so that the host loads it as it would any other. */
public class EchoFunctions {

    @FunctionName("echo")
    public HttpResponseMessage echo(
            @HttpTrigger(name = "request") HttpRequestMessage<Optional<String>> request,
            @BindingName("id") String id,
            ExecutionContext context) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return request.createResponseBuilder(HttpStatus.OK)
                .header("X-Id", id)
                .header("X-Function", context.getFunctionName())
                .header(
                        "X-Loader-Is-The-Apps",
                        String.valueOf(loader == getClass().getClassLoader()))
                .body(request.getBody().orElse("nothing"))
                .build();
    }

    @FunctionName("bytes")
    public byte[] bytes(@HttpTrigger(name = "request") HttpRequestMessage<Optional<byte[]>> request) {
        return request.getBody().orElse(new byte[0]);
    }

    @FunctionName("tick")
    public void tick(@TimerTrigger(name = "timer", schedule = "0 */5 * * * *") String timer, ExecutionContext context) {
        System.setProperty("tern.test.tick", context.getFunctionName() + " " + timer);
    }

    @FunctionName("take")
    public void take(
            @QueueTrigger(name = "message", queueName = "%Queue%") String message, @BindingName("Id") String id) {
        if (message.isEmpty()) {
            throw new IllegalStateException("on purpose");
        }
        System.setProperty("tern.test.take", id + " " + message);
    }

    @FunctionName("fail")
    public String fail(@HttpTrigger(name = "request") HttpRequestMessage<Optional<String>> request) {
        throw new IllegalStateException("on purpose");
    }
}
