package dev.tern.azure.store;

import dev.tern.state.StoreException;
import java.net.http.HttpResponse;

/** What an answer that is none means, in our own words. */
final class Refusal {
    private Refusal() {}

    /**
     * The failure that a status stands for.
     *
     * @param place what was asked for, such as {@code container}
     */
    static StoreException of(HttpResponse<?> answer, String place) {
        int status = answer.statusCode();
        return switch (status) {
            case 401, 403 -> StoreException.lasting("access to the " + place + " is denied");
            case 404 -> StoreException.lasting("there is no such " + place);
            case 408, 429 -> StoreException.temporary("the " + place + " takes no more calls just now", null);
            // Such as a lease that somebody holds, or a place that is being deleted.
            case 409 -> StoreException.temporary("the " + place + " is in another state just now", null);
            case 413 -> StoreException.lasting("the " + place + " takes nothing of this size");
            default ->
                status >= 500
                        ? StoreException.temporary("the " + place + " failed with status " + status, null)
                        : StoreException.lasting("the " + place + " refused with status " + status);
        };
    }

    /** What the service calls the reason, such as {@code BlobNotFound}; empty if it says none. */
    static String code(HttpResponse<?> answer) {
        return answer.headers().firstValue("x-ms-error-code").orElse("");
    }
}
