package dev.tern.azure.store;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests with the key of an account.
 *
 * @param form what is signed, which depends on the service
 * @see <a href="https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key">Authorize with Shared Key</a>
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
record SharedKey(String account, byte[] key, StringToSign form) implements StorageService.Signer {
    private static final String ALGORITHM = "HmacSHA256";

    @Override
    public String authorization(StorageRequest request, URI address) {
        String text = form.of(request, account, address.getRawPath());
        return "SharedKey " + account + ":" + Base64.getEncoder().encodeToString(hmac(text));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "SharedKey[" + account + "]";
    }
}
