package dev.tern.function;

import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
    private final String name;
    private final FunctionType input;
    private final FunctionType output;
    private final boolean streams;
    private final Function<@Nullable Object, FunctionCall> calls;

    private ExportedFunction(
            String name,
            FunctionType input,
            FunctionType output,
            boolean streams,
            Function<@Nullable Object, FunctionCall> calls) {
        this.name = name;
        this.input = input;
        this.output = output;
        this.streams = streams;
        this.calls = calls;
    }

    static ExportedFunction of(String name, FunctionInvocationWrapper found) {
        FunctionType input = found.isSupplier()
                ? FunctionType.NOTHING
                : FunctionType.of(ResolvableType.forType(found.getInputType()));
        FunctionType output = found.isConsumer()
                ? FunctionType.NOTHING
                : FunctionType.of(ResolvableType.forType(found.getOutputType()));
        Object target = found.getTarget();
        return new ExportedFunction(
                name,
                input,
                output,
                target instanceof StreamingFunction<?, ?>,
                value -> new FunctionCall(name, target, input.reactive() ? publish(input, value) : value));
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
        return new ExportedFunction(
                name + "|" + next.name, input, next.output, next.streams, value -> next.call(invoke(value)));
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

    /** Whether it can give its answer little by little: for a composition its last function decides. */
    public boolean streams() {
        return streams;
    }

    /**
     * The call of the function with a value; of a composition all but the last function are called by this.
     *
     * @param value of the declared input's payload type (a {@code Message} of it if it takes one); null for a supplier
     */
    public FunctionCall call(@Nullable Object value) {
        return calls.apply(value);
    }

    /** Calls the function and waits for its {@linkplain FunctionCall#result() result}. */
    public @Nullable Object invoke(@Nullable Object value) {
        return call(value).result();
    }

    private static Object publish(FunctionType input, @Nullable Object value) {
        if (input.shape() == FunctionType.Shape.ELEMENTS) {
            return Flux.fromIterable((List<?>) Objects.requireNonNull(value));
        }
        return Mono.justOrEmpty(value);
    }
}
