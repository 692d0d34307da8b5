package dev.tern.azurehost;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import com.microsoft.azure.functions.annotation.TimerTrigger;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a method is called with.
 *
 * @param trigger the name of the trigger's parameter
 * @param request the request
 * @param parameters those of the route
 * @param context the call
 */
record Arguments(String trigger, WorkerRequest request, Map<String, String> parameters, ExecutionContext context) {

    // Of a timer that was fired by hand: it has no times.
    private static final String TIMER =
            "{\"Schedule\":{\"AdjustForDST\":true},\"ScheduleStatus\":null,\"IsPastDue\":false}";

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
        TimerTrigger timer = parameter.getAnnotation(TimerTrigger.class);
        if (timer != null && timer.name().equals(trigger)) {
            return BodyConversion.convert(new HostBody.Text(TIMER), parameter.getParameterizedType());
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
}
