package dev.tern.conformance.app;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Functions that take nothing, or give nothing. */
final class NothingFunctions {
    private NothingFunctions() {}

    /** Gives null. */
    static final class Null implements Function<String, @Nullable String> {
        @Override
        public @Nullable String apply(String text) {
            return null;
        }
    }

    /** Gives a record with a field that is null. */
    static final class NullField implements Function<String, ValueFunctions.Point> {
        @Override
        public ValueFunctions.Point apply(String text) {
            return new ValueFunctions.Point(1, 2, null);
        }
    }

    /** Takes a text and gives nothing. */
    static final class Taken implements Consumer<String> {
        @Override
        public void accept(String text) {}
    }

    /** Takes nothing and gives a record. */
    static final class Given implements Supplier<ValueFunctions.Point> {
        @Override
        public ValueFunctions.Point get() {
            return new ValueFunctions.Point(3, 4, "given");
        }
    }
}
