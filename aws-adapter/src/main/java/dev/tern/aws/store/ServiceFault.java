package dev.tern.aws.store;

import dev.tern.state.StoreException;
import java.util.Map;
import java.util.Set;

/**
 * A refusal or a failure of a service.
 *
 * @param status of HTTP
 * @param code the service's own name for it; empty if it gave none
 */
record ServiceFault(int status, String code) {
    private static final String BUSY = "the store takes no more calls just now";
    private static final String DENIED = "access to the store is denied";
    private static final String NOT_ACCEPTED = "the store does not accept the credentials";
    private static final String ELSEWHERE = "the bucket is in another region";
    private static final String BETWEEN = "another write came between";
    private static final String NO_QUEUE = "there is no such queue";

    private static final Set<String> THROTTLED = Set.of(
            "SlowDown",
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "RequestThrottled",
            "RequestThrottledException",
            "RequestLimitExceeded",
            "ProvisionedThroughputExceededException",
            "TooManyRequestsException",
            "KmsThrottled");

    /** What passes by itself. */
    private static final Map<String, String> PASSING = Map.of(
            "ConditionalRequestConflict", BETWEEN,
            "OperationAborted", BETWEEN,
            "TransactionConflictException", BETWEEN,
            "RequestTimeout", "the store did not get the request in time");

    /** What a new try now does not help, and a later one may. */
    private static final Map<String, String> LATER = Map.of(
            "ExpiredToken", "the credentials have run out",
            "ExpiredTokenException", "the credentials have run out");

    private static final Map<String, String> LASTING = Map.ofEntries(
            Map.entry("NoSuchBucket", "there is no such bucket"),
            Map.entry("ResourceNotFoundException", "there is no such table"),
            Map.entry("QueueDoesNotExist", NO_QUEUE),
            Map.entry("AWS.SimpleQueueService.NonExistentQueue", NO_QUEUE),
            Map.entry("AccessDenied", DENIED),
            Map.entry("AccessDeniedException", DENIED),
            Map.entry("InvalidAccessKeyId", NOT_ACCEPTED),
            Map.entry("InvalidClientTokenId", NOT_ACCEPTED),
            Map.entry("UnrecognizedClientException", NOT_ACCEPTED),
            Map.entry("SignatureDoesNotMatch", NOT_ACCEPTED),
            Map.entry("InvalidSignatureException", NOT_ACCEPTED),
            Map.entry("RequestTimeTooSkewed", "the clock of this machine is wrong"),
            Map.entry("PermanentRedirect", ELSEWHERE),
            Map.entry("AuthorizationHeaderMalformed", ELSEWHERE),
            Map.entry("InvalidObjectState", "the object is in an archive"),
            Map.entry("InvalidMessageContents", "the message has characters that the queue does not take"));

    /** Whether the same request, made again at once, may be granted; the status alone may not tell. */
    boolean isWorthAnotherTry() {
        return THROTTLED.contains(code) || PASSING.containsKey(code);
    }

    /** What is told of it. */
    StoreException exception() {
        if (THROTTLED.contains(code) || status == 429) {
            return StoreException.temporary(BUSY, null);
        }
        String later = PASSING.getOrDefault(code, LATER.get(code));
        if (later != null) {
            return StoreException.temporary(later, null);
        }
        String lasting = LASTING.get(code);
        return lasting == null ? byStatus() : StoreException.lasting(lasting);
    }

    private StoreException byStatus() {
        if (status >= 500 || status == 408) {
            return StoreException.temporary("the store failed with status " + status, null);
        }
        return StoreException.lasting(
                switch (status) {
                    case 401, 403 -> DENIED;
                    case 301, 307 -> ELSEWHERE;
                    default -> "the store refused with status " + status;
                });
    }
}
