package dev.tern.aws.identity;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where a service of AWS is asked, by the variables of
 * <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">AWS's own SDKs</a>.
 *
 * @param service the name that requests are signed for
 * @param region that they are signed for
 * @param root scheme and host, and a path without a slash at its end
 * @param custom whether a variable names it, as one does for a stand-in or a private endpoint
 */
public record ServiceEndpoint(String service, String region, String root, boolean custom) {

    /**
     * The endpoint in the process's own region.
     *
     * @param variable the service's part of a variable's name, such as {@code DYNAMODB}
     * @throws IllegalArgumentException with the end of a sentence, if the environment tells no region or no address
     */
    public static ServiceEndpoint of(String service, String variable, Map<String, String> environment) {
        String region = region(environment)
                .orElseThrow(() -> new IllegalArgumentException("must have its region in AWS_REGION"));
        return in(region, service, variable, environment);
    }

    /** The endpoint in that region, likewise. */
    public static ServiceEndpoint in(String region, String service, String variable, Map<String, String> environment) {
        Optional<String> custom = Optional.ofNullable(environment.get("AWS_ENDPOINT_URL_" + variable))
                .or(() -> Optional.ofNullable(environment.get("AWS_ENDPOINT_URL")));
        String domain = region.startsWith("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com";
        String root =
                custom.orElse("https://" + service + "." + region + domain).replaceAll("/+$", "");
        if (!isAddress(root)) {
            throw new IllegalArgumentException("must have an address of HTTP in AWS_ENDPOINT_URL_" + variable);
        }
        return new ServiceEndpoint(service, region, root, custom.isPresent());
    }

    /** The region that the environment tells. */
    public static Optional<String> region(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("AWS_REGION"))
                .or(() -> Optional.ofNullable(environment.get("AWS_DEFAULT_REGION")));
    }

    /** The one address of a service that is asked by what the body says. */
    public URI address() {
        return URI.create(root + "/");
    }

    private static boolean isAddress(String root) {
        try {
            URI address = URI.create(root);
            return address.getHost() != null && address.getScheme().matches("https?");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
