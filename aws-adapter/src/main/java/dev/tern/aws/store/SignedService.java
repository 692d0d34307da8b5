package dev.tern.aws.store;

import dev.tern.aws.identity.RequestSigner;
import dev.tern.aws.identity.ServiceEndpoint;
import dev.tern.aws.identity.UnsignedRequest;
import dev.tern.cloud.NoCredentialsException;
import dev.tern.cloud.ServiceCall;
import dev.tern.state.ObjectContent;
import dev.tern.state.StoreException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A service of AWS, asked in requests that are signed anew for each try.
 *
 * @param code reads the service's name for an error in the body that tells of it; empty if there is none
 */
record SignedService(ServiceEndpoint endpoint, RequestSigner signer, Function<byte[], String> code) {

    /** Asks, and gives the answer whatever its status. */
    HttpResponse<Optional<byte[]>> send(
            String method,
            URI address,
            Map<String, String> headers,
            ObjectContent content,
            Supplier<BodyHandler<Optional<byte[]>>> body) {
        UnsignedRequest request =
                new UnsignedRequest(endpoint.service(), endpoint.region(), method, address, headers, content);
        return ServiceCall.send(
                () -> signed(request), body, answer -> fault(answer).isWorthAnotherTry());
    }

    /** What an answer says that does not grant what was asked for. */
    ServiceFault fault(HttpResponse<Optional<byte[]>> answer) {
        boolean granted = answer.statusCode() / 100 == 2;
        return new ServiceFault(
                answer.statusCode(), granted ? "" : answer.body().map(code).orElse(""));
    }

    private HttpRequest signed(UnsignedRequest request) {
        try {
            return signer.signed(request);
        } catch (NoCredentialsException e) {
            // Nobody can tell here whether their source is only out of reach; to come back loses nothing.
            throw StoreException.temporary("there are no credentials of AWS", e);
        }
    }
}
