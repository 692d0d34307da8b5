package dev.tern.conformance.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tern.config.SecretStore;
import dev.tern.config.SecretStoreException;
import dev.tern.conformance.wire.HttpStub;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for every cloud's store of secrets, against a service that speaks its protocol. */
public abstract class SecretStoreKit {
    /** What no message may ever repeat. */
    protected static final String TOLD = "s3cret-told-by-the-store";

    /** The service. */
    protected final HttpStub stub = HttpStub.start();

    /** The store at this address, with credentials that need nobody. */
    protected abstract SecretStore store(URI address);

    /** What the service says when it gives a secret. */
    protected abstract String granted(String value);

    /** Lets the service refuse because the caller may not read the secret. */
    protected abstract void saysForbidden();

    /** Lets the service say that there is no such secret. */
    protected abstract void saysMissing();

    /** Lets the service say that it was asked too often. */
    protected abstract void saysThrottled();

    /** Stops the service. */
    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    @DisplayName("a secret is what the store has, whatever its letters")
    void secret() {
        stub.says(200, granted("geheim: Größe"));

        assertEquals("geheim: Größe", store(stub.address()).get("acme"));
        assertEquals(1, stub.received().size());
    }

    @Test
    @DisplayName("a refusal is told in our own words, and with nothing of what the store said")
    void refusals() {
        saysForbidden();
        assertFails("access is denied");
        saysMissing();
        assertFails("it is not in the store");
        saysThrottled();
        assertFails("the store takes no more calls just now");
        stub.says(503, "{\"message\":\"" + TOLD + "\"}");
        assertFails("the store failed with status 503");
    }

    @Test
    @DisplayName("an answer of another form is no secret")
    void garbage() {
        for (String answer : new String[] {"", "{}", TOLD, "{\"value\":{\"x\":\"" + TOLD + "\"}}", "[" + TOLD}) {
            stub.says(200, answer);
            assertFails("the store's answer cannot be read");
        }
    }

    @Test
    @DisplayName("a store that is not there cannot be reached")
    void unreachable() {
        URI gone = stub.address();
        stub.close();

        SecretStoreException failure =
                assertThrows(SecretStoreException.class, () -> store(gone).get("acme"));
        assertEquals("the store cannot be reached", failure.reason());
    }

    @Test
    @Timeout(20)
    @DisplayName("a store that does not answer is waited for five seconds, and no longer than the call has left")
    void silence() throws Exception {
        Invocation call = Invocation.of(null, null, Instant.now().plusMillis(300));

        Instant start = Instant.now();
        assertThrows(
                DeadlineExceededException.class,
                () -> call.call(() -> store(stub.address()).get("acme")));
        assertTrue(
                Duration.between(start, Instant.now()).toSeconds() < 4, "it was waited for as long as without a call");
        assertFails("the store did not answer in time");
    }

    private void assertFails(String reason) {
        SecretStoreException failure = assertThrows(
                SecretStoreException.class, () -> store(stub.address()).get("acme"));
        assertEquals(reason, failure.reason());
        assertFalse(String.valueOf(failure.getCause()).contains(TOLD), "the cause repeats what the store said");
    }
}
