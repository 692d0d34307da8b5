package dev.tern.conformance.profile;

import java.util.List;

/**
 * A part of a cold start, up to the next one that the start comes through. Each begins when one of its classes is
 * loaded, and in this order.
 */
public enum Phase {
    /** Before anything of Tern: from the very beginning. */
    PLATFORM("Java and the platform's runtime"),

    /** Which providers there are, and what is set. */
    SETTINGS("settings and providers", "dev.tern.runtime.TernRuntime"),

    /** Spring's, before a bean is made. */
    CONTEXT("context", "dev.tern.runtime.LeanApplication"),

    /** Those that a start needs, and the way back to the platform, which then waits for a request. */
    BEANS("Tern's beans", "dev.tern.runtime.ConfiguredProvider"),

    /** Up to the model, or up to the answer where none is asked. */
    REQUEST("first request", "dev.tern.aws.LambdaEvent", "dev.tern.gcp.HttpFunctionMapper", "dev.tern.http.Wishes"),

    /** With all that it has no phase of its own for. */
    MODEL("model asked", "dev.tern.model.Tries"),

    /** Amazon's. */
    CLIENT("SDK's client made", "dev.tern.aws.bedrock.BedrockCalls"),

    /** In the words of the service. */
    WORDS("prompt as the SDK's request", "dev.tern.aws.bedrock.ConverseRequests"),

    /** What the SDK does before it has something to send: credentials and signature. */
    CALL("SDK's call", "dev.tern.aws.bedrock.Awaited"),

    /** With the client made, the way there and back, and the reply read. */
    WIRE("Java's HTTP client and the wire", "jdk.internal.net.http.HttpClientBuilderImpl"),

    /** From the model's reply to the last byte. */
    ANSWER("answer written", "dev.tern.model.ModelReply");

    private final String label;
    // A copy that nobody can change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> firstClasses;

    Phase(String label, String... firstClasses) {
        this.label = label;
        this.firstClasses = List.of(firstClasses);
    }

    /** As reports call it. */
    public String label() {
        return label;
    }

    /** Whether a class is one that begins it. */
    boolean beginsWith(String className) {
        return firstClasses.contains(className);
    }
}
