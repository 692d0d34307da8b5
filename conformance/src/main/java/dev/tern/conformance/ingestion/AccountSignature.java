package dev.tern.conformance.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What lets somebody do anything with the blobs of an account, as a part of an address.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/storageservices/create-account-sas">Account SAS</a>
 */
final class AccountSignature {
    private static final String PERMISSIONS = "rwdlac";
    private static final String TYPES = "sco";
    private static final String EXPIRY = "2099-01-01T00:00:00Z";
    private static final String VERSION = "2019-12-12";

    private AccountSignature() {}

    static String of(String account, String key) {
        String signed = String.join("\n", account, PERMISSIONS, "b", TYPES, "", EXPIRY, "", "", VERSION, "");
        return "sv=" + VERSION + "&ss=b&srt=" + TYPES + "&sp=" + PERMISSIONS + "&se=" + RestObjects.encoded(EXPIRY)
                + "&sig=" + RestObjects.encoded(hash(signed, key));
    }

    private static String hash(String text, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
