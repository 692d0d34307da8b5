package dev.tern.gcp.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tern.cloud.LimitedBody;
import dev.tern.cloud.NoCredentialsException;
import dev.tern.cloud.ServiceCall;
import dev.tern.state.StoreException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.function.Supplier;

/**
 * What a service said.
 *
 * @param status of HTTP
 * @param body JSON; a missing node if it is none
 */
record GoogleAnswer(int status, JsonNode body) {
    static final ObjectMapper JSON = new ObjectMapper();
    /** More than any answer that is read whole, but no object, can have: a page of a thousand facts, or one value. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    /** Asks, and reads the answer as JSON. */
    static GoogleAnswer to(Supplier<HttpRequest> request) {
        HttpResponse<LimitedBody.Read> answer = send(request, () -> GoogleBody.upTo(MOST_BYTES));
        return new GoogleAnswer(answer.statusCode(), tree(answer.body().bytes()));
    }

    /** Asks, and reads the answer in a way of the caller's own. */
    static <T> HttpResponse<T> send(Supplier<HttpRequest> request, Supplier<BodyHandler<T>> body) {
        try {
            return ServiceCall.send(request, body);
        } catch (NoCredentialsException e) {
            throw StoreException.temporary("Google Cloud gives no credentials for the store", e);
        }
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** Google's own word for an error, such as {@code NOT_FOUND}; empty if it says none. */
    String reason() {
        return body.at("/error/status").asText("");
    }

    /**
     * The failure that a bad answer is.
     *
     * @param what that is not there if the status is 404, such as "bucket"
     */
    static StoreException failure(int status, String what) {
        return switch (status) {
            case 401, 403 -> StoreException.lasting("Google Cloud does not let this identity use the " + what);
            case 404 -> StoreException.lasting("there is no such " + what);
            case 413 -> StoreException.lasting("the " + what + " takes nothing as long as this");
            case 409 -> StoreException.temporary("the " + what + " is busy with other writes", null);
            case 408, 429 -> StoreException.temporary("the " + what + " has too many calls", null);
            default ->
                status >= 500
                        ? StoreException.temporary("the " + what + " failed with status " + status, null)
                        : StoreException.lasting("the " + what + " refuses the call with status " + status);
        };
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
