package dev.tern.conformance.provider;

import dev.tern.conformance.provider.ProviderCase.Expected;
import dev.tern.conformance.provider.ProviderCases.Limit;
import dev.tern.conformance.provider.stub.ProviderStub;
import dev.tern.conformance.provider.stub.StubReply;
import dev.tern.conformance.provider.wire.WireFormat;
import dev.tern.model.ModelProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The law of every provider of models: a test for each case and each way to drive it, over the provider's own protocol
 * and its own client, against a stub on loopback. Extend it and say which provider it is and how it is led to the stub.
 * What a provider cannot help doing otherwise is listed in {@code provider-limits.json}; a limit that is listed and not
 * needed fails its test.
 *
 * <p>Needs JUnit 5 on the class path, which this jar does not bring.
 */
public abstract class ProviderKit {

    /** For subclasses. */
    protected ProviderKit() {}

    /** The provider. */
    protected abstract ModelProvider provider();

    /** The settings that make it talk to the stub at this address, which has no slash at its end. */
    protected abstract Map<String, String> settings(String url);

    /** A test for each case and each way; its name is the id, the way and the reason. */
    @TestFactory
    Stream<DynamicTest> everyCase() {
        Map<String, Limit> limits = ProviderCases.limits(provider().name()).stream()
                .collect(Collectors.toMap(Limit::id, Function.identity()));
        return ProviderCases.shipped().stream()
                .flatMap(tested -> tested.how().stream()
                        .map(how -> DynamicTest.dynamicTest(
                                tested.id() + " (" + how + "): " + tested.reason(),
                                () -> check(tested, how, limits.get(tested.id() + "/" + how)))));
    }

    /** Every limit is about a case that there is. */
    @TestFactory
    Stream<DynamicTest> everyLimit() {
        List<String> ids = ProviderCases.shipped().stream()
                .flatMap(tested -> tested.how().stream().map(how -> tested.id() + "/" + how))
                .toList();
        return ProviderCases.limits(provider().name()).stream()
                .map(limit -> DynamicTest.dynamicTest(
                        limit.id() + " is a case", () -> Assertions.assertTrue(ids.contains(limit.id()))));
    }

    private void check(ProviderCase tested, String how, @Nullable Limit limit) {
        List<String> differences = differences(tested, how, tested.expect());
        if (limit == null) {
            Assertions.assertTrue(differences.isEmpty(), () -> String.join(System.lineSeparator(), differences));
            return;
        }
        Assertions.assertFalse(differences.isEmpty(), () -> "no longer needed among the limits: " + limit.reason());
        List<String> others = differences(tested, how, limit.expect());
        Assertions.assertTrue(others.isEmpty(), () -> String.join(System.lineSeparator(), others));
    }

    /** In which points the provider does something else; empty if it does not. */
    final List<String> differences(ProviderCase tested, String how, Expected expected) {
        try (ProviderStub stub = ProviderStub.of(StubReply.nothing(StubReply.Ending.RESET))) {
            Map<String, String> given = new HashMap<>(settings(stub.url()));
            ProviderUnderTest provider = new ProviderUnderTest(provider(), given);
            return new ProviderCaseRun(provider, stub, WireFormat.of(provider().name()))
                    .differences(tested, how, expected);
        }
    }
}
