package dev.tern.azure.store;

import dev.tern.cloud.NoCredentialsException;
import dev.tern.cloud.ServiceCall;
import dev.tern.state.StoreException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * One service of a storage account: its blobs, its tables or its queues.
 *
 * @param endpoint its address, without a slash at the end
 * @param signer says who asks
 */
record StorageService(String endpoint, Signer signer) {
    /** The <a href="https://learn.microsoft.com/rest/api/storageservices/versioning-for-the-azure-storage-services">version</a>. */
    private static final String VERSION = "2021-12-02";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Makes the {@code Authorization} of a request. */
    @FunctionalInterface
    interface Signer {
        String authorization(StorageRequest request, URI address);
    }

    /**
     * Asks, and gives the last answer whatever its status.
     *
     * @throws StoreException if there was no answer, or nobody gave a token
     */
    <T> HttpResponse<T> send(StorageRequest request, Supplier<BodyHandler<T>> body) {
        try {
            return ServiceCall.send(() -> signed(request, Instant.now()), body);
        } catch (NoCredentialsException e) {
            throw StoreException.temporary("the function's identity has no token for the storage account", e);
        }
    }

    /** One try. */
    HttpRequest signed(StorageRequest request, Instant now) {
        URI address = URI.create(endpoint + request.target());
        StorageRequest dated = request.header("x-ms-date", DATE.format(now)).header("x-ms-version", VERSION);
        HttpRequest.Builder signed = HttpRequest.newBuilder(address).method(request.method(), request.publisher());
        dated.headers().forEach(signed::header);
        return signed.header("Authorization", signer.authorization(dated, address))
                .build();
    }
}
