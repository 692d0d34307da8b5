package dev.tern.conformance.gcs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * A refusal, in the words of the
 * <a href="https://cloud.google.com/storage/docs/json_api/v1/status-codes">JSON API</a>.
 */
final class GcsError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final String reason;

    private GcsError(int status, String reason, String message) {
        super(message, null, false, false);
        this.status = status;
        this.reason = reason;
    }

    static GcsError noBucket() {
        return new GcsError(404, "notFound", "The specified bucket does not exist.");
    }

    static GcsError noObject(String bucket, String name) {
        return new GcsError(404, "notFound", "No such object: " + bucket + "/" + name);
    }

    static GcsError noRoute() {
        return new GcsError(404, "notFound", "Not Found");
    }

    static GcsError conditionNotMet() {
        return new GcsError(412, "conditionNotMet", "At least one of the pre-conditions you specified did not hold.");
    }

    static GcsError notModified() {
        return new GcsError(304, "", "");
    }

    static GcsError invalid(String message) {
        return new GcsError(400, "invalid", message);
    }

    static GcsError bucketExists() {
        return new GcsError(
                409, "conflict", "Your previous request to create the named bucket succeeded and you already own it.");
    }

    static GcsError rangeNotSatisfiable() {
        return new GcsError(416, "requestedRangeNotSatisfiable", "Request range not satisfiable");
    }

    int status() {
        return status;
    }

    /** JSON; none with 304. */
    byte[] body() {
        if (status == 304) {
            return new byte[0];
        }
        ObjectNode root = JSON.createObjectNode();
        ObjectNode error = root.putObject("error").put("code", status).put("message", getMessage());
        error.putArray("errors")
                .addObject()
                .put("message", getMessage())
                .put("domain", "global")
                .put("reason", reason);
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }
}
