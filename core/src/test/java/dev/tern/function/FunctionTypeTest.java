package dev.tern.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.function.FunctionType.Shape;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@DisplayName("A declared type")
class FunctionTypeTest {

    @ParameterizedTest
    @MethodSource("types")
    @DisplayName("travels in one way")
    void shape(ParameterizedTypeReference<?> declared, Shape shape, boolean message, boolean reactive) {
        FunctionType type = FunctionType.of(ResolvableType.forType(declared));

        assertThat(type.shape()).isEqualTo(shape);
        assertThat(type.message()).isEqualTo(message);
        assertThat(type.reactive()).isEqualTo(reactive);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    @DisplayName("is read from JSON as the type inside, with nothing left to guess")
    void payload(ParameterizedTypeReference<?> declared, ParameterizedTypeReference<?> payload) {
        Type found = FunctionType.of(ResolvableType.forType(declared)).payload().getType();

        assertThat(found.getTypeName()).isEqualTo(payload.getType().getTypeName());
    }

    @ParameterizedTest
    @MethodSource("unsupported")
    @DisplayName("that cannot travel is refused with its name and with what can")
    void refused(ParameterizedTypeReference<?> declared) {
        assertThatExceptionOfType(UnsupportedFunctionException.class)
                .isThrownBy(() -> FunctionType.of(ResolvableType.forType(declared)))
                .withMessageStartingWith("the type ")
                .withMessageContaining("cannot travel over HTTP; declare a record");
    }

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(new ParameterizedTypeReference<String>() {}, Shape.TEXT, false, false),
                Arguments.of(new ParameterizedTypeReference<byte[]>() {}, Shape.BYTES, false, false),
                Arguments.of(new ParameterizedTypeReference<Integer>() {}, Shape.VALUE, false, false),
                Arguments.of(new ParameterizedTypeReference<List<String>>() {}, Shape.VALUE, false, false),
                Arguments.of(new ParameterizedTypeReference<Void>() {}, Shape.NOTHING, false, false),
                Arguments.of(new ParameterizedTypeReference<Message<String>>() {}, Shape.TEXT, true, false),
                Arguments.of(new ParameterizedTypeReference<Mono<byte[]>>() {}, Shape.BYTES, false, true),
                Arguments.of(new ParameterizedTypeReference<Mono<Message<Integer>>>() {}, Shape.VALUE, true, true),
                Arguments.of(new ParameterizedTypeReference<Flux<Integer>>() {}, Shape.ELEMENTS, false, true));
    }

    static Stream<Arguments> payloads() {
        return Stream.of(
                Arguments.of(
                        new ParameterizedTypeReference<List<Integer>>() {},
                        new ParameterizedTypeReference<List<Integer>>() {}),
                Arguments.of(
                        new ParameterizedTypeReference<Message<List<Integer>>>() {},
                        new ParameterizedTypeReference<List<Integer>>() {}),
                Arguments.of(
                        new ParameterizedTypeReference<Mono<List<Integer>>>() {},
                        new ParameterizedTypeReference<List<Integer>>() {}),
                Arguments.of(
                        new ParameterizedTypeReference<Flux<Integer>>() {},
                        new ParameterizedTypeReference<List<Integer>>() {}),
                Arguments.of(
                        new ParameterizedTypeReference<Flux<List<Integer>>>() {},
                        new ParameterizedTypeReference<List<List<Integer>>>() {}));
    }

    static Stream<Arguments> unsupported() {
        return Stream.of(
                Arguments.of(new ParameterizedTypeReference<Object>() {}),
                Arguments.of(new ParameterizedTypeReference<Publisher<String>>() {}),
                Arguments.of(new ParameterizedTypeReference<Flux<Message<String>>>() {}),
                Arguments.of(new ParameterizedTypeReference<Flux<Flux<String>>>() {}),
                Arguments.of(new ParameterizedTypeReference<Mono<Flux<String>>>() {}),
                Arguments.of(new ParameterizedTypeReference<Message<Mono<String>>>() {}),
                Arguments.of(new ParameterizedTypeReference<Message<?>>() {}));
    }
}
