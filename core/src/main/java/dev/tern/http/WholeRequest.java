package dev.tern.http;

import dev.tern.function.FunctionType;

/** Functions that take the request as it is, or give the response as it is: nothing is decoded or encoded for them. */
final class WholeRequest {
    private WholeRequest() {}

    static boolean isTakenBy(FunctionType input) {
        return input.payload().toClass() == HttpRequest.class && !input.message();
    }

    static boolean isAnsweredBy(FunctionType output) {
        return output.payload().toClass() == HttpResponse.class && !output.message();
    }
}
