package dev.tern.http;

import dev.tern.function.ExportedFunction;
import dev.tern.function.ExportedFunctions;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import org.springframework.util.MimeType;

/** Leads to an exported function: decode, call, encode. */
final class FunctionEndpoint {
    private final ExportedFunctions functions;
    private final RequestDecoder decoder;
    private final ResponseEncoder encoder;

    FunctionEndpoint(ExportedFunctions functions, JsonCodec json) {
        this.functions = functions;
        this.decoder = new RequestDecoder(json);
        this.encoder = new ResponseEncoder(json);
    }

    HttpResponse handle(String name, HttpRequest request) {
        ExportedFunction function = functions
                .find(name)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "no such function is exported"));
        MimeType answerType = MediaTypes.negotiate(request, function.output());
        Object input = decoder.decode(request, function);
        return encoder.encode(function.invoke(input), answerType);
    }
}
