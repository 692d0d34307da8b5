package dev.tern.azure;

import com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector;
import dev.tern.runtime.StartException;
import dev.tern.runtime.TernRuntime;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Where Azure's worker gets the object from that it calls a function on. A class that has exactly one bean (or one
 * primary bean) in Tern's context is that bean, so handlers that are Spring components get what they ask for; any other
 * is made with its public constructor without arguments, anew for each call. There is one context, the one of
 * {@link TernRuntime#shared()}.
 *
 * <p>The worker finds this class through {@code META-INF/services} and refuses to work if it finds two of its kind: of
 * Spring Cloud Function's Azure adapter, which has another, that file must be left out of a jar that has both.
 */
public final class TernInstanceInjector implements FunctionInstanceInjector {
    private static final Logger LOG = LoggerFactory.getLogger(TernInstanceInjector.class);

    private final Supplier<ListableBeanFactory> beans;

    /** Called by Azure's worker. */
    public TernInstanceInjector() {
        this(() -> TernRuntime.shared().context());
    }

    TernInstanceInjector(Supplier<ListableBeanFactory> beans) {
        this.beans = beans;
    }

    /**
     * The bean, or a new object.
     *
     * @throws StartException if Tern cannot start; the reason is logged as well, as the worker answers with an empty 500
     * @throws ReflectiveOperationException if there is no bean and no usable constructor
     */
    @Override
    public <T> T getInstance(Class<T> type) throws Exception {
        // It needs no bean, and answers a failed start better than the worker does.
        if (type == AzureFunctions.class) {
            return newInstance(type);
        }
        T bean = started().getBeanProvider(type).getIfUnique();
        return bean == null ? newInstance(type) : bean;
    }

    private ListableBeanFactory started() {
        try {
            return beans.get();
        } catch (StartException e) {
            LOG.error("Tern could not start: {}", e.getMessage());
            throw e;
        }
    }

    private static <T> T newInstance(Class<T> type) throws Exception {
        try {
            return type.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
