package dev.tern.probes;

/** What every probe answers, as JSON text. */
final class BareAnswer {
    static final String JSON = "application/json";
    static final String BYTES = "application/octet-stream";
    static final String FIRST_COOKIE = "a=1";
    static final String SECOND_COOKIE = "b=2";

    private BareAnswer() {}

    static String json(String method, String path) {
        return jsonOfEscaped(escape(method), escape(path));
    }

    /** The same, of texts that were taken out of JSON as they stood there. */
    static String jsonOfEscaped(String method, String path) {
        return "{\"method\":\"" + method + "\",\"path\":\"" + path + "\"}";
    }

    /** Enough for what can stand in a request line, which has no control characters. */
    static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
