package dev.tern.aws.store;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered in JSON.
 *
 * @param fault whose code is empty if the service did what was asked
 * @param body a missing node if it is no JSON
 */
record JsonAnswer(ServiceFault fault, JsonNode body) {

    /** The body, if the service did what was asked. */
    JsonNode granted() {
        if (fault.status() != 200) {
            throw fault.exception();
        }
        return body;
    }
}
