package dev.tern.conformance.profile;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whom a class comes from, by the longest known beginning of its name. */
public enum Dependency {
    /** Its own classes. */
    JAVA("Java itself", "java.", "javax.", "jdk.", "sun.", "com.sun.", "org.w3c.dom.", "org.xml.sax.", "org.jcp.xml."),

    /** Written by Java while it runs, whoever needs them. */
    GENERATED("generated for lambdas and proxies"),

    /** What the cloud puts around the jar. */
    PLATFORM(
            "the platform's runtime",
            "com.amazonaws.",
            "software.amazon.awssdk.utilslite.",
            "org.crac.",
            "com.google.cloud.functions.",
            "com.google.gson.",
            "com.beust.jcommander.",
            "io.cloudevents.",
            "org.eclipse.jetty.",
            "javax.servlet.",
            "jakarta.servlet.",
            "com.microsoft.azure.functions.",
            "dev.tern.azurehost."),

    /** Core, beans, context and what they need. */
    SPRING("Spring core, beans, context", "org.springframework.", "org.aopalliance."),

    /** The catalogue of functions. */
    SPRING_CLOUD_FUNCTION("Spring Cloud Function", "org.springframework.cloud."),

    /** Messages, which functions are called with. */
    SPRING_MESSAGING("Spring messaging", "org.springframework.messaging."),

    /** Chat models. */
    SPRING_AI("Spring AI", "org.springframework.ai."),

    /** JSON. */
    JACKSON("Jackson", "com.fasterxml.jackson."),

    /** Both ways to a log; Tern's provider is Tern's. */
    LOGGING("SLF4J and commons-logging", "org.slf4j.", "org.apache.commons.logging."),

    /** The clients for Amazon's services, and the HTTP that they bring. */
    AWS_SDK("AWS SDK", "software.amazon.", "org.apache.http.", "org.apache.hc.", "io.netty."),

    /** Streams. */
    REACTOR("Reactor", "reactor.", "org.reactivestreams."),

    /** Observations and meters. */
    MICROMETER("Micrometer", "io.micrometer."),

    /** Markdown. */
    COMMONMARK("CommonMark", "org.commonmark."),

    /** The index. */
    LUCENE("Lucene", "org.apache.lucene."),

    /** This project. */
    TERN("Tern itself", "dev.tern."),

    /** Anybody else. */
    OTHER("other", "");

    // The log writes an address after the name of a hidden class.
    private static final Pattern WRITTEN_AT_RUN_TIME =
            Pattern.compile(".*(/0x|\\$\\$Lambda|\\$Proxy\\d|\\.Generated\\w+Accessor\\d|\\$Species_).*");

    private final String label;
    // A copy that nobody can change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> prefixes;

    Dependency(String label, String... prefixes) {
        this.label = label;
        this.prefixes = List.of(prefixes);
    }

    /** As reports call it. */
    public String label() {
        return label;
    }

    /** That of a class, by the name that Java's log has for it. */
    public static Dependency of(String className) {
        return WRITTEN_AT_RUN_TIME.matcher(className).matches() ? GENERATED : byPrefix(className);
    }

    private static Dependency byPrefix(String className) {
        return Stream.of(values())
                .max(Comparator.comparingInt(each -> each.matched(className)))
                .orElse(OTHER);
    }

    /** How much of the name it knows; less than nothing if it does not know it at all. */
    private int matched(String className) {
        return prefixes.stream()
                .filter(className::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(-1);
    }
}
