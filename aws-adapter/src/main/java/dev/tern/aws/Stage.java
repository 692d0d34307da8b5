package dev.tern.aws;

/** The stage of an API, which an HTTP API puts in front of the path unless it is the default one. */
final class Stage {
    private static final String DEFAULT = "$default";

    private Stage() {}

    static String strippedFrom(String path, EventFields event) {
        String stage = "/" + event.text("requestContext", "stage").orElse(DEFAULT);
        boolean staged = path.equals(stage) || path.startsWith(stage + "/");
        String own = staged ? path.substring(stage.length()) : path;
        return own.isEmpty() ? "/" : own;
    }
}
