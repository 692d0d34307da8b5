package dev.tern.http;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.INTERNAL_ERROR;
import static dev.tern.problem.ProblemType.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.state.KeyValueStore;
import dev.tern.state.StoreException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

@DisplayName("A store of the state that fails")
class FailingStateTest {
    private static final String CONVERSATION = "{\"prompt\":\"Hello.\",\"conversationId\":\"c-1\"}";

    @RegisterExtension
    static final Door DOWN = Door.to(Down.class, "chat");

    @RegisterExtension
    static final Door DOWN_WITH_BUDGET = Door.to(Down.class, "chat", "tern.budget.tokens", "1000");

    @RegisterExtension
    static final Door CLOSED = Door.to(Closed.class, "chat");

    @Test
    @DisplayName("for a while ends a conversation's call with 503 and when to come back")
    void conversation() {
        assertComeBack(DOWN.post("/v1/chat", CONVERSATION), "a store that this needs does not answer just now");
    }

    @Test
    @DisplayName("for a while ends a stream of a conversation likewise")
    void stream() {
        HttpResponse answer = DOWN.send(
                "POST",
                "/v1/chat",
                Headers.of("Content-Type", "application/json").with("Accept", "text/event-stream"),
                Body.of(CONVERSATION));

        assertComeBack(answer, "a store that this needs does not answer just now");
    }

    @Test
    @DisplayName("for a while lets no call through that has a budget, with 503 too")
    void budget() {
        assertComeBack(
                DOWN_WITH_BUDGET.post("/v1/chat", "{\"prompt\":\"Hello.\"}"), "the budget cannot be read just now");
    }

    @Test
    @DisplayName("for good is a failure of the deployment, which the caller cannot wait for")
    void lasting() {
        assertProblem(CLOSED.post("/v1/chat", CONVERSATION), INTERNAL_ERROR)
                .says("the function failed; the log has more under this request");
    }

    @Test
    @DisplayName("keeps no call from its answer that needs no state")
    void notNeeded() {
        assertThat(DOWN.post("/v1/chat", "{\"prompt\":\"Hello.\"}").status()).isEqualTo(200);
    }

    private static void assertComeBack(HttpResponse answer, String sentence) {
        assertProblem(answer, UNAVAILABLE).says(sentence).neverSays("k-123");
        assertThat(answer.headers().first("Retry-After")).contains("1");
    }

    /** With a store that is out of reach. */
    public static final class Down implements ApplicationContextInitializer<GenericApplicationContext> {
        @Override
        public void initialize(GenericApplicationContext context) {
            register(
                    context,
                    StoreException.temporary("the store cannot be reached", new IllegalStateException("k-123")));
        }
    }

    /** With a store that lets nobody in. */
    public static final class Closed implements ApplicationContextInitializer<GenericApplicationContext> {
        @Override
        public void initialize(GenericApplicationContext context) {
            register(context, StoreException.lasting("access to the store is denied"));
        }
    }

    private static void register(GenericApplicationContext context, StoreException failure) {
        context.registerBean("failingStore", KeyValueStore.class, () -> (KeyValueStore) Proxy.newProxyInstance(
                KeyValueStore.class.getClassLoader(),
                new Class<?>[] {KeyValueStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("section")) {
                        return proxy;
                    }
                    throw failure;
                }));
    }
}
