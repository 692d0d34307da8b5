package dev.tern.result;

import dev.tern.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is sent, so that the receiver knows who sent it and when:
 * <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 * Webhooks</a>, for which there are libraries in many languages.
 */
final class WebhookSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String BASE64_MARK = "whsec_";

    private final Secret secret;

    /** With a key that is {@code whsec_} and base64, or else any text. */
    WebhookSignature(Secret secret) {
        this.secret = secret;
    }

    /** The value of {@code webhook-signature}. */
    String of(String id, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(secret.value()), ALGORITHM));
            byte[] signed = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    private static byte[] key(String text) {
        if (!text.startsWith(BASE64_MARK)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(text.substring(BASE64_MARK.length()));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("tern.events.callback-secret begins with whsec_ and is not base64", e);
        }
    }
}
