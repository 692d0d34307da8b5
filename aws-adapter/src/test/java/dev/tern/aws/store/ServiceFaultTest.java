package dev.tern.aws.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.state.StoreException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A fault of a service of AWS")
class ServiceFaultTest {

    @ParameterizedTest(name = "{1} with the status {0}")
    @DisplayName("is over at the next try")
    @CsvSource({
        "400, ThrottlingException, the store takes no more calls just now",
        "400, ProvisionedThroughputExceededException, the store takes no more calls just now",
        "400, RequestThrottled, the store takes no more calls just now",
        "503, SlowDown, the store takes no more calls just now",
        "409, ConditionalRequestConflict, another write came between",
        "400, RequestTimeout, the store did not get the request in time"
    })
    void passing(int status, String code, String sentence) {
        ServiceFault fault = new ServiceFault(status, code);

        assertThat(fault.isWorthAnotherTry()).isTrue();
        assertThat(fault.exception()).hasMessage(sentence).matches(StoreException::isTemporary);
    }

    @ParameterizedTest(name = "{1} with the status {0}")
    @DisplayName("may be over later")
    @CsvSource({
        "400, ExpiredTokenException, the credentials have run out",
        "429, '', the store takes no more calls just now",
        "500, InternalServerError, the store failed with status 500",
        "503, ServiceUnavailable, the store failed with status 503"
    })
    void later(int status, String code, String sentence) {
        ServiceFault fault = new ServiceFault(status, code);

        assertThat(fault.isWorthAnotherTry()).isFalse();
        assertThat(fault.exception()).hasMessage(sentence).matches(StoreException::isTemporary);
    }

    @ParameterizedTest(name = "{1} with the status {0}")
    @DisplayName("stays until somebody changes something")
    @CsvSource({
        "403, AccessDenied, access to the store is denied",
        "400, AccessDeniedException, access to the store is denied",
        "403, '', access to the store is denied",
        "404, NoSuchBucket, there is no such bucket",
        "400, ResourceNotFoundException, there is no such table",
        "400, QueueDoesNotExist, there is no such queue",
        "403, SignatureDoesNotMatch, the store does not accept the credentials",
        "301, PermanentRedirect, the bucket is in another region",
        "301, '', the bucket is in another region",
        "400, ValidationException, the store refused with status 400"
    })
    void lasting(int status, String code, String sentence) {
        ServiceFault fault = new ServiceFault(status, code);

        assertThat(fault.isWorthAnotherTry()).isFalse();
        assertThat(fault.exception()).hasMessage(sentence).matches(failure -> !failure.isTemporary());
    }

    @Test
    @DisplayName("is told in a sentence of our own that does not repeat a code that nobody knows")
    void unknownCode() {
        assertThat(new ServiceFault(400, "key-7 is bad").exception()).hasMessage("the store refused with status 400");
    }
}
