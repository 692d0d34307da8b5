package dev.tern.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An invocation")
class InvocationTest {

    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String TRACE_PARENT = "00-" + TRACE_ID + "-b7ad6b7169203331-01";
    private final Instant later = Instant.now().plusSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"a", "8f2e4c1a-7d3b-4e5f", "1-5759e988-bd862e3fe1be46a994272793", "Root=1-67/x+y:z_."})
    @DisplayName("keeps the request id of the platform")
    void requestId(String id) {
        assertThat(Invocation.of(id, null, later).requestId()).isEqualTo(id);
    }

    @Test
    @DisplayName("takes the caller's own request id, and the platform's if the caller's is not safe")
    void callersOwnIdFirst() {
        assertThat(Invocation.firstUsable(List.of("caller", "platform"), List.of(), later)
                        .requestId())
                .isEqualTo("caller");
        Invocation platforms =
                Invocation.firstUsable(List.of("ca ller", "platform"), List.of("no", TRACE_PARENT), later);
        assertThat(platforms.requestId()).isEqualTo("platform");
        assertThat(platforms.traceParent()).isEqualTo(TRACE_PARENT);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "a b", "a\r\nX: y", "a\n", "<b>", "é", "\"", "{}", "a\0"})
    @DisplayName("has a random request id instead of one that is not safe in a log or a header")
    void unsafeRequestId(String id) {
        assertThat(Invocation.of(id, null, later).requestId())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    }

    @Test
    @DisplayName("has a random request id instead of one that is very long")
    void longRequestId() {
        assertThat(Invocation.of("x".repeat(128), null, later).requestId()).hasSize(128);
        assertThat(Invocation.of("x".repeat(129), null, later).requestId()).hasSize(36);
    }

    @Test
    @DisplayName("has no request id twice")
    void unique() {
        assertThat(Invocation.of(null, null, later).requestId())
                .isNotEqualTo(Invocation.of(null, null, later).requestId());
    }

    @Test
    @DisplayName("knows the trace it is a part of")
    void trace() {
        Invocation invocation = Invocation.of("x", TRACE_PARENT, later);

        assertThat(invocation.traceParent()).isEqualTo(TRACE_PARENT);
        assertThat(invocation.traceId()).hasValue(TRACE_ID);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "x",
                "00-0af7651916cd43dd8448eb211c80319c",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\nforged"
            })
    @DisplayName("knows no trace if the header is not of the W3C form")
    void noTrace(String header) {
        assertThat(Invocation.of("x", header, later).traceParent()).isNull();
        assertThat(Invocation.of("x", header, later).traceId()).isEmpty();
    }

    @Test
    @DisplayName("has some time left until its deadline, and none after it")
    void remaining() {
        assertThat(Invocation.of("x", null, later).remaining())
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60));
        assertThat(Invocation.of("x", null, Instant.EPOCH).remaining()).isZero();
    }

    @Test
    @DisplayName("can be given an earlier deadline, but no later one")
    void noLaterThan() {
        Invocation invocation = Invocation.of("x", TRACE_PARENT, later);

        assertThat(invocation.noLaterThan(later.minusSeconds(1)).deadline()).isEqualTo(later.minusSeconds(1));
        assertThat(invocation.noLaterThan(later.plusSeconds(1))).isEqualTo(invocation);
        assertThat(invocation.noLaterThan(Instant.EPOCH).requestId()).isEqualTo("x");
    }

    @Test
    @DisplayName("ends work when its deadline has passed")
    void checkDeadline() {
        assertThatCode(() -> Invocation.of("x", null, later).checkDeadline()).doesNotThrowAnyException();
        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> Invocation.of("x", null, Instant.EPOCH).checkDeadline());
    }

    @Test
    @DisplayName("ends work when the thread was told to stop")
    void interrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(DeadlineExceededException.class)
                    .isThrownBy(() -> Invocation.of("x", null, later).checkDeadline());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    @DisplayName("is the current one inside its work, and not before or after")
    void current() throws Exception {
        Invocation invocation = Invocation.of("x", null, later);

        assertThat(Invocation.current()).isEmpty();
        assertThat(invocation.call(Invocation::current)).hasValue(invocation);
        assertThat(Invocation.current()).isEmpty();
    }

    @Test
    @DisplayName("gives way to an inner one, and comes back after it")
    void nested() throws Exception {
        Invocation outer = Invocation.of("outer", null, later);
        Invocation inner = Invocation.of("inner", null, later);

        outer.call(() -> {
            assertThat(inner.call(Invocation::current)).hasValue(inner);
            assertThat(Invocation.current()).hasValue(outer);
            return null;
        });
    }

    @Test
    @DisplayName("is no longer current when its work has failed")
    void afterFailure() {
        Invocation invocation = Invocation.of("x", null, later);

        assertThatIllegalStateException()
                .isThrownBy(() -> invocation.call(() -> {
                    throw new IllegalStateException();
                }));
        assertThat(Invocation.current()).isEmpty();
    }

    @Test
    @DisplayName("goes along to another thread with wrapped work, and does not stay there")
    void wrapped() throws Exception {
        Invocation invocation = Invocation.of("x", null, later);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            assertThat(thread.submit(invocation.wrap(Invocation::current)).get())
                    .hasValue(invocation);
            assertThat(thread.submit(Invocation::current).get()).isEmpty();
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    @DisplayName("marks its caller in the log: the same caller each time, and too short to say who it is")
    void marksTheCaller() {
        Object alice = mark("alice@example.com");

        assertThat(alice).isEqualTo(mark("alice@example.com")).isNotEqualTo(mark("bob@example.com"));
        assertThat(alice.toString()).matches("[0-9a-f]{12}");
        assertThat(mark(null)).isNull();
    }

    private static Object mark(String caller) {
        Invocation invocation = Invocation.of(null, null, Instant.now()).by(caller);
        return invocation.facts().all().get("caller");
    }
}
