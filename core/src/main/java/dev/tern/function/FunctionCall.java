package dev.tern.function;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A function together with the value that it is to be called with: once, for the whole result or for a stream. */
public final class FunctionCall {
    private static final int MOST_ELEMENTS = 100_000;

    private final String name;
    private final Object target;
    private final @Nullable Object argument;

    FunctionCall(String name, Object target, @Nullable Object argument) {
        this.name = name;
        this.target = target;
        this.argument = argument;
    }

    /** Whether the value asks for a stream by itself. */
    @SuppressWarnings("unchecked")
    public boolean asksForStream() {
        return target instanceof StreamingFunction<?, ?> function
                && ((StreamingFunction<@Nullable Object, ?>) function).streams(argument);
    }

    /**
     * The events of the answer, of a function that {@linkplain ExportedFunction#streams() can stream}. Nothing runs
     * before they are subscribed to.
     */
    @SuppressWarnings("unchecked")
    public Flux<StreamEvent> stream() {
        return ((StreamingFunction<@Nullable Object, ?>) target).stream(argument);
    }

    /**
     * Calls the function and waits for its result, reactive or not.
     *
     * @return the result, taken out of its publisher; null for a consumer, an empty {@code Mono}, or a function that
     *     returned null
     */
    @SuppressWarnings("unchecked")
    public @Nullable Object result() {
        if (target instanceof Function<?, ?> function) {
            return await(((Function<@Nullable Object, @Nullable Object>) function).apply(argument));
        }
        if (target instanceof Supplier<?> supplier) {
            return await(supplier.get());
        }
        ((Consumer<@Nullable Object>) target).accept(argument);
        return null;
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
