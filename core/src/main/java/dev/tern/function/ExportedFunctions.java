package dev.tern.function;

import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry.FunctionInvocationWrapper;

/**
 * The functions that can be reached from outside: those named in {@code tern.functions}, and compositions of them
 * ({@code first|second}). The catalogue alone would hand out any bean with one method.
 */
public final class ExportedFunctions {
    private static final int MOST_JOINED = 16;

    private final Supplier<FunctionCatalog> catalog;
    private final Set<String> exported;
    private final Map<String, ExportedFunction> found = new ConcurrentHashMap<>();

    /**
     * The exported functions of a context.
     *
     * @param catalog asked for when the first function is
     * @throws IllegalStateException if an exported name is no bean; the message names it
     */
    public ExportedFunctions(Supplier<FunctionCatalog> catalog, BeanFactory beans, List<String> exported) {
        this.catalog = catalog;
        this.exported = Set.copyOf(exported);
        for (String name : exported) {
            if (!beans.containsBean(name)) {
                throw new IllegalStateException("tern.functions names " + name + ", but there is no such function");
            }
        }
    }

    /** The names that can be called. */
    public Set<String> names() {
        return exported;
    }

    /**
     * The function of that name, or the composition of those names.
     *
     * @return empty if any part of the name is not exported
     * @throws UnsupportedFunctionException if it is exported but cannot be served
     * @throws ProblemException of type invalid request if the parts do not fit, or are more than 16
     */
    public Optional<ExportedFunction> find(String definition) {
        List<String> names = Arrays.asList(definition.split("\\|", -1));
        if (!exported.containsAll(names)) {
            return Optional.empty();
        }
        if (names.size() > MOST_JOINED) {
            throw ProblemException.of(
                    ProblemType.INVALID_REQUEST, "at most " + MOST_JOINED + " functions can be joined");
        }
        return names.stream().map(this::single).reduce(ExportedFunction::then);
    }

    private ExportedFunction single(String name) {
        return found.computeIfAbsent(name, this::lookUp);
    }

    /** Spring Cloud Function keeps what it has looked up in a map that is not made for two threads. */
    private synchronized ExportedFunction lookUp(String name) {
        FunctionInvocationWrapper wrapper = catalog.get().lookup(name);
        if (wrapper == null) {
            throw new UnsupportedFunctionException(name + " is a bean, but not a function");
        }
        return ExportedFunction.of(name, wrapper);
    }
}
