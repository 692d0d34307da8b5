package dev.tern.aws.store;

import dev.tern.aws.identity.ServiceEndpoint;
import dev.tern.state.StoreAddress;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A bucket, or what begins with a prefix in one.
 *
 * @param root the bucket's address, without a slash at its end
 * @param prefix what all keys begin with; empty, or with a slash at its end
 */
record S3Place(String root, String prefix) {

    /**
     * Addresses the bucket by a host of its own where that can be: not with a dot in its name, which no certificate
     * covers, and not at another endpoint than AWS's.
     */
    static S3Place of(StoreAddress address, ServiceEndpoint endpoint) {
        String bucket = address.authority();
        boolean inPath = endpoint.custom() || bucket.contains(".");
        String root = inPath
                ? endpoint.root() + "/" + bucket
                : endpoint.root().replace("://", "://" + bucket + ".");
        return new S3Place(root, address.path().isEmpty() ? "" : address.path() + "/");
    }

    /** Where an object is. */
    URI object(String key) {
        return URI.create(root + "/" + PercentEncoding.path(prefix + key));
    }

    /** The bucket itself, with a question. */
    URI bucket(Map<String, String> query) {
        return URI.create(root + "/?"
                + query.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + PercentEncoding.value(entry.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /** A key of the bucket as this place knows it. */
    String within(String keyOfBucket) {
        return keyOfBucket.substring(prefix.length());
    }
}
