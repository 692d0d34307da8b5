package dev.tern.aws.store;

import dev.tern.aws.identity.ServiceEndpoint;
import dev.tern.http.PercentEncoder;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import dev.tern.state.StoreLimits;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A bucket, or what begins with a prefix in one.
 *
 * @param root the bucket's address, without a slash at its end
 * @param prefix what all keys begin with; empty, or with a slash at its end
 */
record S3Place(String root, String prefix) {
    // S3 itself would take them, and what stands before it may read them as the way to another object.
    private static final Pattern DOTS = Pattern.compile("(^|/)\\.{1,2}(/|$)");

    /**
     * Addresses the bucket by a host of its own where that can be: not with a dot in its name, which no certificate
     * covers, and not at another endpoint than AWS's.
     */
    static S3Place of(StoreAddress address, ServiceEndpoint endpoint) {
        String bucket = address.authority();
        boolean inPath = endpoint.custom() || !bucket.matches("[a-z0-9-]+");
        String root = inPath ? endpoint.root() + "/" + bucket : endpoint.root().replace("://", "://" + bucket + ".");
        return new S3Place(root, address.path().isEmpty() ? "" : address.path() + "/");
    }

    /**
     * Where an object is.
     *
     * @throws StoreException if there can be none with such a key
     */
    URI object(String key) {
        if (hasDots(StoreLimits.objectKey(key))) {
            throw StoreException.lasting("the key has a part of only dots");
        }
        return URI.create(root + "/" + PercentEncoder.encoded(prefix + key, "/"));
    }

    /** Whether a part of a key is one or two dots and nothing else. */
    static boolean hasDots(String key) {
        return DOTS.matcher(key).find();
    }

    /** The bucket itself, with a question. */
    URI bucket(Map<String, String> query) {
        return URI.create(root + "/?"
                + query.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + PercentEncoder.encoded(entry.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /** A key of the bucket as this place knows it. */
    String within(String keyOfBucket) {
        return keyOfBucket.substring(prefix.length());
    }
}
