package dev.tern.aws.identity;

import dev.tern.cloud.NoCredentialsException;
import java.net.http.HttpRequest;

/** Signs requests to services of AWS. */
@FunctionalInterface
public interface RequestSigner {

    /**
     * The signed request, which is good for some minutes.
     *
     * @throws NoCredentialsException if there are no credentials to sign with
     */
    HttpRequest signed(UnsignedRequest request);
}
