package dev.tern.conformance.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tern.conformance.lambda.LambdaOutcome.Failure;
import dev.tern.conformance.lambda.LambdaOutcome.Response;
import dev.tern.conformance.wire.ReceivedRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paths of the Runtime API 2018-06-01 and what each does to the exchange. */
final class RuntimeRoutes {

    private static final String PREFIX = "/2018-06-01/runtime/";
    private static final Pattern RESULT = Pattern.compile(PREFIX + "invocation/([^/]+)/(response|error)");
    // Inside a JSON string both quotes would be escaped, so this finds the field and never a part of a message.
    private static final Pattern ERROR_TYPE = Pattern.compile("\"errorType\"\\s*:\\s*\"([^\"\\\\]+)\"");

    private final RuntimeExchange exchange;

    RuntimeRoutes(RuntimeExchange exchange) {
        this.exchange = exchange;
    }

    void handle(ReceivedRequest request, ParkedCaller caller) {
        switch (request.method() + " " + request.path()) {
            case "GET " + PREFIX + "invocation/next" -> exchange.park(caller);
            case "POST " + PREFIX + "init/error" -> failInit(request, caller);
            case "GET " + PREFIX + "restore/next" -> exchange.restorePoint().park(caller);
            case "POST " + PREFIX + "restore/error" -> failRestore(request, caller);
            default -> finish(request, caller);
        }
    }

    private void failInit(ReceivedRequest request, ParkedCaller caller) {
        exchange.failInit(failure(request));
        caller.send(HttpReply.accepted());
    }

    private void failRestore(ReceivedRequest request, ParkedCaller caller) {
        exchange.failRestore(failure(request));
        caller.send(HttpReply.accepted());
    }

    private void finish(ReceivedRequest request, ParkedCaller caller) {
        Matcher result = RESULT.matcher(request.path());
        if (!result.matches() || !request.method().equals("POST")) {
            caller.send(HttpReply.error(404, "NotFound", "No such operation in the Runtime API 2018-06-01"));
            return;
        }
        LambdaOutcome outcome = result.group(2).equals("error") ? failure(request) : new Response(request.body());
        boolean known = exchange.finish(result.group(1), outcome);
        caller.send(known ? HttpReply.accepted() : HttpReply.error(400, "InvalidRequestID", "Unknown request id"));
    }

    private static Failure failure(ReceivedRequest request) {
        Matcher type = ERROR_TYPE.matcher(new String(request.body(), UTF_8));
        String category = request.header("lambda-runtime-function-error-type");
        return new Failure(type.find() ? type.group(1) : category, request.body());
    }
}
