package dev.tern.azurehost;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.BlobTrigger;
import com.microsoft.azure.functions.annotation.EventGridTrigger;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import com.microsoft.azure.functions.annotation.QueueTrigger;
import com.microsoft.azure.functions.annotation.ServiceBusQueueTrigger;
import com.microsoft.azure.functions.annotation.TimerTrigger;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a method is called with.
 *
 * @param trigger the name of the trigger's parameter
 * @param request the request
 * @param input what a trigger that no request calls is given
 * @param parameters those of the route, or what the trigger says beside its input
 * @param context the call
 */
record Arguments(
        String trigger,
        WorkerRequest request,
        HostBody input,
        Map<String, String> parameters,
        ExecutionContext context) {

    /** The triggers of which a parameter takes the input, and how each is named. */
    private static final Map<Class<? extends Annotation>, Function<Parameter, String>> TRIGGERS = Map.of(
            TimerTrigger.class,
                    parameter -> parameter.getAnnotation(TimerTrigger.class).name(),
            EventGridTrigger.class,
                    parameter -> parameter.getAnnotation(EventGridTrigger.class).name(),
            BlobTrigger.class,
                    parameter -> parameter.getAnnotation(BlobTrigger.class).name(),
            QueueTrigger.class,
                    parameter -> parameter.getAnnotation(QueueTrigger.class).name(),
            ServiceBusQueueTrigger.class,
                    parameter -> parameter
                            .getAnnotation(ServiceBusQueueTrigger.class)
                            .name());

    /**
     * The arguments for a method.
     *
     * @throws HostException if the worker would fail the call
     */
    List<@Nullable Object> of(Method method) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            values.add(value(parameter));
        }
        return values;
    }

    private @Nullable Object value(Parameter parameter) {
        HttpTrigger http = parameter.getAnnotation(HttpTrigger.class);
        if (http != null && http.name().equals(trigger)) {
            return request.bind(parameter.getParameterizedType());
        }
        if (takesInput(parameter)) {
            return BodyConversion.convert(input, parameter.getParameterizedType());
        }
        BindingName name = parameter.getAnnotation(BindingName.class);
        if (name != null && parameters.containsKey(name.value())) {
            HostBody text = new HostBody.Text(parameters.get(name.value()));
            return BodyConversion.convert(text, parameter.getParameterizedType());
        }
        if (parameter.getType() == ExecutionContext.class) {
            return context;
        }
        throw new HostException("there is nothing to bind to the parameter " + parameter);
    }

    private boolean takesInput(Parameter parameter) {
        return TRIGGERS.entrySet().stream()
                .anyMatch(each -> parameter.isAnnotationPresent(each.getKey())
                        && each.getValue().apply(parameter).equals(trigger));
    }
}
