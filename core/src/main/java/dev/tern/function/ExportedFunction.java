package dev.tern.function;

import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry.FunctionInvocationWrapper;
import org.springframework.core.ResolvableType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A function of the catalogue, or a composition of several, called with a value that already has its type.
 *
 * <p>The catalogue finds functions and knows their types; it is not asked to convert. Its wrapper would take a text that
 * looks like a JSON array apart and call the function once per element, and turn malformed input into a
 * {@code ClassCastException}; so the target is called directly.
 */
public final class ExportedFunction {
    private static final int MOST_ELEMENTS = 100_000;

    private final String name;
    private final FunctionType input;
    private final FunctionType output;
    private final Object target;

    private ExportedFunction(String name, FunctionType input, FunctionType output, Object target) {
        this.name = name;
        this.input = input;
        this.output = output;
        this.target = target;
    }

    static ExportedFunction of(String name, FunctionInvocationWrapper found) {
        FunctionType input = found.isSupplier()
                ? FunctionType.NOTHING
                : FunctionType.of(ResolvableType.forType(found.getInputType()));
        FunctionType output = found.isConsumer()
                ? FunctionType.NOTHING
                : FunctionType.of(ResolvableType.forType(found.getOutputType()));
        return new ExportedFunction(name, input, output, found.getTarget());
    }

    /**
     * This function followed by another.
     *
     * @throws ProblemException of type invalid request if the other does not take what this one gives
     */
    ExportedFunction then(ExportedFunction next) {
        boolean fits = output.shape() == next.input.shape()
                && output.message() == next.input.message()
                && next.input.payload().isAssignableFrom(output.payload());
        if (!fits || output.shape() == FunctionType.Shape.NOTHING) {
            throw ProblemException.of(
                    ProblemType.INVALID_REQUEST, next.name + " does not take what " + name + " gives");
        }
        Function<@Nullable Object, @Nullable Object> both = value -> next.invoke(invoke(value));
        return new ExportedFunction(name + "|" + next.name, input, next.output, both);
    }

    /** The name, or the names of a composition separated by {@code |}. */
    public String name() {
        return name;
    }

    /** What it takes. */
    public FunctionType input() {
        return input;
    }

    /** What it gives. */
    public FunctionType output() {
        return output;
    }

    /**
     * Calls the function and waits for its result, reactive or not.
     *
     * @param value of the declared input's payload type (a {@code Message} of it if it takes one); null for a supplier
     * @return the result, taken out of its publisher; null for a consumer, an empty {@code Mono}, or a function that
     *     returned null
     */
    @SuppressWarnings("unchecked")
    public @Nullable Object invoke(@Nullable Object value) {
        Object argument = input.reactive() ? publish(value) : value;
        if (target instanceof Function<?, ?> function) {
            return await(((Function<@Nullable Object, @Nullable Object>) function).apply(argument));
        }
        if (target instanceof Supplier<?> supplier) {
            return await(supplier.get());
        }
        ((Consumer<@Nullable Object>) target).accept(argument);
        return null;
    }

    private Object publish(@Nullable Object value) {
        if (input.shape() == FunctionType.Shape.ELEMENTS) {
            return Flux.fromIterable((List<?>) Objects.requireNonNull(value));
        }
        return Mono.justOrEmpty(value);
    }

    private @Nullable Object await(@Nullable Object result) {
        if (result instanceof Mono<?> mono) {
            return mono.block();
        }
        if (result instanceof Flux<?> flux) {
            return collect(flux);
        }
        return result;
    }

    private List<?> collect(Flux<?> flux) {
        List<?> elements = flux.take(MOST_ELEMENTS + 1L).collectList().block();
        if (elements == null || elements.size() > MOST_ELEMENTS) {
            throw new IllegalStateException(name + " gave more than " + MOST_ELEMENTS + " elements");
        }
        return elements;
    }
}
