package dev.tern.http;

import dev.tern.invocation.Invocation;

/**
 * A request as every cloud's mapper gives it.
 *
 * @param method in upper case
 * @param path decoded, starting with a slash, without a stage or another prefix of the platform
 * @param query the parameters
 * @param headers as sent
 * @param body the bytes, decoded from whatever the platform wrapped them in
 * @param invocation the facts of this call
 */
public record HttpRequest(String method, String path, Query query, Headers headers, Body body, Invocation invocation) {

    HttpRequest withMethod(String other) {
        return new HttpRequest(other, path, query, headers, body, invocation);
    }

    HttpRequest withJson(Body json) {
        return new HttpRequest(method, path, query, headers.with("Content-Type", MediaTypes.JSON), json, invocation);
    }

    HttpRequest withInvocation(Invocation other) {
        return new HttpRequest(method, path, query, headers, body, other);
    }
}
