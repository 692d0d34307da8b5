package dev.tern.aws;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;

/** Signs a POST to a service of AWS. */
interface RequestSigner {

    /**
     * The signed request.
     *
     * @throws dev.tern.config.SecretStoreException if there are no credentials to sign with
     */
    HttpRequest signed(String service, String region, URI endpoint, Map<String, String> headers, byte[] body);
}
