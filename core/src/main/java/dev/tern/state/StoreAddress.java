package dev.tern.state;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a store is, as a setting names it: {@code scheme://authority/path}. The scheme says what kind of store it is and
 * whose, such as {@code s3://bucket/prefix}, {@code dynamodb://table}, {@code redis://host:6379/0} or
 * {@code file:///folder}.
 *
 * @param scheme in lower case
 * @param authority the bucket, the account, the host; may be empty
 * @param path what follows, without the slash before and after it; may be empty
 */
public record StoreAddress(String scheme, String authority, String path) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(?://([^/]*)(?:/(.*))?)?");

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException with the end of a sentence, if it is none
     */
    public static StoreAddress parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("must be an address such as s3://bucket/prefix or file:///folder");
        }
        return new StoreAddress(
                form.group(1).toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(form.group(2), ""),
                withoutSlashes(Objects.requireNonNullElse(form.group(3), "")));
    }

    @Override
    public String toString() {
        return scheme + "://" + authority + (path.isEmpty() ? "" : "/" + path);
    }

    private static String withoutSlashes(String path) {
        return path.replaceAll("^/+|/+$", "");
    }
}
