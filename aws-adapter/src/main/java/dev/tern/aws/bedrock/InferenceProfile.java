package dev.tern.aws.bedrock;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id by which a model is called. The newest models are not called by their own id but by that of an inference
 * profile, which is the model's with a geography before it: {@code eu.anthropic.…} keeps to Europe, {@code global.…} goes
 * where there is room. Only the ids of the families that need one are touched; an ARN, or an id of another maker, is
 * called as it is written.
 *
 * <p>Left to itself, an id that names a geography keeps it, and another one gets that of the region: {@code us} in
 * {@code us-*}, {@code us-gov} in {@code us-gov-*}, {@code eu} in {@code eu-*}, and {@code global} anywhere else, since the
 * newest models have no profile for the whole of any other continent. A geography that is set counts for every id, also
 * for one that names another: who says {@code eu} means it.
 *
 * <p>Pure. See <a
 * href="https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html">the profiles that exist</a>.
 */
final class InferenceProfile {
    static final String AUTO = "auto";
    private static final String NONE = "none";

    private static final List<String> GEOGRAPHIES = List.of("global", "us", "us-gov", "eu", "apac", "jp", "au", "ca");
    private static final Pattern ID = Pattern.compile("(?:(" + String.join("|", GEOGRAPHIES) + ")\\.)?(.+)");
    private static final List<String> FAMILIES = List.of("anthropic.", "amazon.nova");

    private final String chosen;
    private final String region;

    /**
     * A rule.
     *
     * @param chosen a geography, {@code auto} or {@code none}
     * @param region where the call is made
     */
    InferenceProfile(String chosen, String region) {
        this.chosen = chosen;
        this.region = region;
    }

    /** The text of a setting, or else the end of a sentence that says what it must be. */
    static String checked(String text) {
        String name = text.strip();
        if (!name.equals(AUTO) && !name.equals(NONE) && !GEOGRAPHIES.contains(name)) {
            throw new IllegalArgumentException("must be one of auto, none, " + String.join(", ", GEOGRAPHIES));
        }
        return name;
    }

    /** The model's own id, under which its price is known. */
    static String plain(String id) {
        return match(id).group(2);
    }

    /** The id to call the model by. */
    String calledAs(String id) {
        Matcher parts = match(id);
        String plain = parts.group(2);
        boolean asWritten = chosen.equals(NONE) || FAMILIES.stream().noneMatch(plain::startsWith);
        boolean named = parts.group(1) != null && chosen.equals(AUTO);
        return asWritten || named ? id : geography() + "." + plain;
    }

    private String geography() {
        if (!chosen.equals(AUTO)) {
            return chosen;
        }
        if (region.startsWith("us-gov-")) {
            return "us-gov";
        }
        String continent = region.replaceFirst("-.*", "");
        return continent.equals("us") || continent.equals("eu") ? continent : "global";
    }

    private static Matcher match(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException("an id of a model is not empty");
        }
        return parts;
    }
}
