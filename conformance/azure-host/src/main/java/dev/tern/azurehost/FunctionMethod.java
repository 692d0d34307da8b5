package dev.tern.azurehost;

import com.microsoft.azure.functions.HttpResponseMessage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method of the app that can be called, with the app's loader as the thread's. */
final class FunctionMethod {
    private final Class<?> type;
    private final Method method;
    private final Instances instances;
    private final ClassLoader app;

    private FunctionMethod(Class<?> type, Method method, Instances instances, ClassLoader app) {
        this.type = type;
        this.method = method;
        this.instances = instances;
        this.app = app;
    }

    static FunctionMethod load(FunctionJson json, Instances instances, ClassLoader app) {
        Class<?> type = load(json, app);
        List<Method> methods = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(json.methodName()) && !method.isBridge())
                .toList();
        if (methods.size() != 1) {
            throw new HostException(json.function() + ": " + json.className() + " has " + methods.size()
                    + " public methods " + json.methodName() + ", not one");
        }
        return new FunctionMethod(type, methods.get(0), instances, app);
    }

    /** Calls the method; whatever it throws comes out as it was thrown. */
    HostResponse call(Arguments arguments) throws Exception {
        Thread thread = Thread.currentThread();
        thread.setContextClassLoader(app);
        try {
            List<@Nullable Object> values = arguments.of(method);
            Object returned = method.invoke(instances.get(type), values.toArray());
            return HostResponse.of(returned, HttpResponseMessage.class.isAssignableFrom(method.getReturnType()));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        }
    }

    private static Class<?> load(FunctionJson json, ClassLoader app) {
        try {
            return Class.forName(json.className(), false, app);
        } catch (ClassNotFoundException e) {
            throw new HostException(json.function() + ": the app has no class " + json.className(), e);
        }
    }
}
