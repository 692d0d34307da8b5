package dev.tern.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import com.microsoft.azure.functions.annotation.TimerTrigger;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FunctionJsonTest {

    @Test
    @DisplayName("every entry point has a function.json that says what its annotations say")
    void describesTheEntryPoints() throws IOException {
        for (Method method : entryPoints(AzureFunctions.class)) {
            JsonNode json = json(method);
            HttpTrigger trigger = method.getParameters()[0].getAnnotation(HttpTrigger.class);
            JsonNode binding = json.path("bindings").path(0);

            assertThat(json.path("scriptFile").asText()).isEqualTo("../tern.jar");
            assertThat(json.path("entryPoint").asText())
                    .isEqualTo(AzureFunctions.class.getName() + "." + method.getName());
            assertThat(binding.path("type").asText()).isEqualTo("httpTrigger");
            assertThat(binding.path("direction").asText()).isEqualTo("in");
            assertThat(binding.path("name").asText()).isEqualTo(trigger.name());
            assertThat(binding.path("route").asText()).isEqualTo(trigger.route());
            assertThat(binding.path("authLevel").asText())
                    .isEqualTo(trigger.authLevel().name());
            assertThat(texts(binding.path("methods")))
                    .isEqualTo(Arrays.stream(trigger.methods())
                            .map(HttpMethod::name)
                            .toList());
        }
    }

    @Test
    @DisplayName("a timer has one that says its schedule, and no response")
    void describesTheTimer() throws IOException {
        for (Method method : entryPoints(AzureTimer.class)) {
            JsonNode json = json(method);
            TimerTrigger trigger = method.getParameters()[0].getAnnotation(TimerTrigger.class);

            assertThat(json.path("entryPoint").asText()).isEqualTo(AzureTimer.class.getName() + "." + method.getName());
            assertThat(json.path("bindings").toString())
                    .isEqualTo("[{\"type\":\"timerTrigger\",\"direction\":\"in\",\"name\":\"%s\",\"schedule\":\"%s\"}]"
                            .formatted(trigger.name(), trigger.schedule()));
        }
    }

    @Test
    @DisplayName("each trigger for events has one, which takes queues and containers from app settings")
    void describesTheEvents() throws IOException {
        assertThat(entryPoints(AzureEvents.class)).hasSize(6);
        for (Method method : entryPoints(AzureEvents.class)) {
            assertThat(json(method).path("entryPoint").asText())
                    .isEqualTo(AzureEvents.class.getName() + "." + method.getName());
        }
        assertThat(trigger("eventGrid"))
                .isEqualTo("{\"type\":\"eventGridTrigger\",\"direction\":\"in\",\"name\":\"event\"}");
        assertThat(trigger("blob"))
                .isEqualTo(
                        "{\"type\":\"blobTrigger\",\"direction\":\"in\",\"name\":\"content\",\"dataType\":\"binary\","
                                + "\"path\":\"%TernContainer%/{name}\",\"connection\":\"TernStorage\",\"source\":\"EventGrid\"}");
        assertThat(trigger("blobPolling")).doesNotContain("source").contains("%TernContainer%/{name}");
        assertThat(trigger("queue"))
                .isEqualTo("{\"type\":\"queueTrigger\",\"direction\":\"in\",\"name\":\"message\","
                        + "\"queueName\":\"%TernQueue%\",\"connection\":\"TernStorage\"}");
        assertThat(trigger("serviceBus"))
                .isEqualTo(
                        "{\"type\":\"serviceBusTrigger\",\"direction\":\"in\",\"name\":\"message\","
                                + "\"queueName\":\"%TernServiceBusQueue%\",\"connection\":\"TernServiceBus\",\"cardinality\":\"one\"}");
        assertThat(trigger("serviceBusBatch"))
                .isEqualTo("{\"type\":\"serviceBusTrigger\",\"direction\":\"in\",\"name\":\"messages\","
                        + "\"queueName\":\"%TernServiceBusQueue%\",\"connection\":\"TernServiceBus\","
                        + "\"cardinality\":\"many\",\"dataType\":\"string\"}");
    }

    @Test
    @DisplayName("the response is the method's return value")
    void bindsTheReturnValue() throws IOException {
        JsonNode binding = json("tern/function.json").path("bindings").path(1);

        assertThat(binding).hasToString("{\"type\":\"http\",\"direction\":\"out\",\"name\":\"$return\"}");
    }

    @Test
    @DisplayName("the function takes every path, without a prefix, for callers with a key")
    void takesEveryPath() throws IOException {
        JsonNode binding = json("tern/function.json").path("bindings").path(0);

        assertThat(binding.path("route").asText()).isEqualTo("{*path}");
        assertThat(binding.path("authLevel").asText()).isEqualTo("FUNCTION");
        assertThat(json("host.json")
                        .path("extensions")
                        .path("http")
                        .path("routePrefix")
                        .asText("none"))
                .isEmpty();
    }

    @Test
    @DisplayName("host.json is of version 2.0, with the function timeout that the deadline is reckoned with")
    void hostJsonFitsTheCode() throws IOException {
        JsonNode host = json("host.json");
        LocalTime timeout = LocalTime.parse(host.path("functionTimeout").asText());

        assertThat(host.path("version").asText()).isEqualTo("2.0");
        assertThat(host.path("extensionBundle").path("id").asText())
                .isEqualTo("Microsoft.Azure.Functions.ExtensionBundle");
        assertThat(Duration.between(LocalTime.MIDNIGHT, timeout)).isEqualTo(HostSettings.SHIPPED_TIMEOUT);
    }

    private static String trigger(String function) throws IOException {
        return json(function + "/function.json").path("bindings").toString().replaceAll("^\\[|]$", "");
    }

    private static List<Method> entryPoints(Class<?> type) {
        List<Method> methods = Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(FunctionName.class))
                .toList();
        assertThat(methods).isNotEmpty();
        return methods;
    }

    private static JsonNode json(Method method) throws IOException {
        return json(method.getAnnotation(FunctionName.class).value() + "/function.json");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode json(String file) throws IOException {
        try (InputStream in = FunctionJsonTest.class.getResourceAsStream("/META-INF/tern/azure/" + file)) {
            assertThat(in).as(file).isNotNull();
            return new ObjectMapper().readTree(in);
        }
    }
}
