package dev.tern.aws.bedrock;

import dev.tern.config.Setting;
import java.net.URI;
import java.util.List;

/** The keys that only Bedrock reads, besides those of its catalogue. */
final class BedrockSettings {
    static final Setting<String> REGION = Setting.text(
                    "tern.model.bedrock.region", "us-east-1", "The AWS region whose Bedrock is called.")
            .alsoNamed("AWS_REGION", "AWS_DEFAULT_REGION");

    static final Setting<String> ENDPOINT = new Setting<>(
                    "tern.model.bedrock.endpoint",
                    BedrockSettings::address,
                    "",
                    "Where Bedrock's runtime is reached, such as a private endpoint; by default the region's own.")
            .alsoNamed("AWS_ENDPOINT_URL_BEDROCK_RUNTIME");

    static final Setting<String> PROFILE = new Setting<>(
            "tern.model.bedrock.profile",
            InferenceProfile::checked,
            InferenceProfile.AUTO,
            "The inference profile that Anthropic's and Amazon Nova's models are called through: auto for that of the"
                    + " region where an id names none, none for ids as they are written, or us, eu, global and the like"
                    + " for all.");

    static final Setting<String> EMBEDDING = Setting.text(
            "tern.model.bedrock.embedding",
            "amazon.titan-embed-text-v2:0",
            "The id of the embedding model, one of Amazon's Titan or of Cohere's.");

    static final List<Setting<?>> ALL = List.of(REGION, ENDPOINT, PROFILE, EMBEDDING);

    private BedrockSettings() {}

    private static String address(String text) {
        String address = text.strip();
        if (!address.isEmpty() && !isWeb(address)) {
            throw new IllegalArgumentException("must be an address that begins with https:// or http://");
        }
        return address;
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
