package dev.tern.model.openai;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The address of an API as people write it: with or without a slash at its end. */
public final class BaseUrl {
    private static final String FORM = "must be an http or https address, such as https://api.openai.com/v1";

    private BaseUrl() {}

    /**
     * The parser of a setting that is such an address; blank stays blank.
     *
     * @throws IllegalArgumentException with the end of a sentence
     */
    public static String checked(String text) {
        String address = text.strip();
        if (!address.isEmpty()) {
            of(address);
        }
        return address;
    }

    /** The same as an address that paths are relative to. */
    public static URI of(String text) {
        try {
            URI address = new URI(text.endsWith("/") ? text : text + "/");
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean plain = address.getRawQuery() == null && address.getRawUserInfo() == null;
            if (address.getHost() != null && plain && (scheme.equals("http") || scheme.equals("https"))) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(FORM, e);
        }
        throw new IllegalArgumentException(FORM);
    }
}
