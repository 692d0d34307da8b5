package dev.tern.azurehost;

import com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Where the object of a call comes from: the app's injector if it has one, else the constructor; two are an error. */
final class Instances {
    private final List<FunctionInstanceInjector> injectors;

    private Instances(List<FunctionInstanceInjector> injectors) {
        this.injectors = injectors;
    }

    static Instances of(ClassLoader app) {
        try {
            return of(ServiceLoader.load(FunctionInstanceInjector.class, app).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList());
        } catch (ServiceConfigurationError e) {
            throw new HostException("the app's FunctionInstanceInjector cannot be loaded", e);
        }
    }

    static Instances of(List<FunctionInstanceInjector> injectors) {
        return new Instances(injectors);
    }

    /** For one call: the worker asks again every time. */
    Object get(Class<?> type) throws Exception {
        if (injectors.size() > 1) {
            throw new HostException("Customer function app has multiple FunctionInstanceInjector implementations");
        }
        return injectors.isEmpty()
                ? type.getConstructor().newInstance()
                : injectors.get(0).getInstance(type);
    }
}
