package dev.tern.aws.identity;

import dev.tern.state.ObjectContent;
import java.net.URI;
import java.util.Map;

/**
 * A request to a service of AWS before it is signed.
 *
 * @param service the name that it is signed for, such as {@code s3}
 * @param region such as {@code eu-central-1}
 * @param method in capitals
 * @param address in the encoding that is sent and signed: all but letters, digits and {@code -._~} as {@code %XX}
 * @param headers without {@code Host} and {@code Content-Length}, which follow from the rest
 * @param body what is sent; without a byte for a method that takes none
 */
public record UnsignedRequest(
        String service, String region, String method, URI address, Map<String, String> headers, ObjectContent body) {
    private static final ObjectContent NOTHING = ObjectContent.of("");

    /** A request with a body in memory. */
    public static UnsignedRequest post(
            String service, String region, URI address, Map<String, String> headers, byte[] body) {
        return new UnsignedRequest(service, region, "POST", address, headers, ObjectContent.of(body));
    }

    /** A request that has no body. */
    public static UnsignedRequest bodiless(
            String service, String region, String method, URI address, Map<String, String> headers) {
        return new UnsignedRequest(service, region, method, address, headers, NOTHING);
    }
}
