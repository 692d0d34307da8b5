package dev.tern.http;

import dev.tern.function.ExportedFunction;
import dev.tern.function.ExportedFunctions;
import dev.tern.function.FunctionCall;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import org.springframework.util.MimeType;

/** Leads to an exported function: decode, call, encode, whole or as a stream of events. */
final class FunctionEndpoint {
    private final ExportedFunctions functions;
    private final RequestDecoder decoder;
    private final ResponseEncoder encoder;
    private final EventStreams streams;

    FunctionEndpoint(ExportedFunctions functions, JsonCodec json) {
        this.functions = functions;
        this.decoder = new RequestDecoder(json);
        this.encoder = new ResponseEncoder(json);
        this.streams = new EventStreams(json);
    }

    /** What a route leads to that stands for one function. */
    Endpoint to(String name) {
        return new ToFunction(this, name);
    }

    HttpResponse handle(String name, HttpRequest request) throws Exception {
        ExportedFunction function = functions
                .find(name)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "no such function is exported"));
        MimeType answerType = MediaTypes.negotiate(request, function);
        FunctionCall call = function.call(decoder.decode(request, function));
        if (call.asksForStream()) {
            answerType = MediaTypes.negotiateStream(request);
        }
        return answerType.equals(MediaTypes.EVENTS)
                ? streams.answer(call.stream())
                : encoder.encode(call.result(), answerType);
    }

    // One class for all routes, where a lambda would be one for each, all of them loaded at the start.
    private record ToFunction(FunctionEndpoint functions, String name) implements Endpoint {
        @Override
        public HttpResponse handle(HttpRequest request) throws Exception {
            return functions.handle(name, request);
        }
    }
}
