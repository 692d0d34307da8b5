package dev.tern.invocation;

/** What may be a request's id: it is answered in a header and written to the log, whoever sent it. */
final class RequestId {
    private static final int LONGEST = 128;
    private static final String SIGNS = "._:=/+-";

    private RequestId() {}

    /** Whether it is 1 to 128 letters and digits of ASCII and a few harmless signs. */
    static boolean isUsable(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!alphanumeric && SIGNS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
