package dev.tern.document;

import java.nio.charset.StandardCharsets;

/** Looking for ASCII in bytes of any kind. */
final class Bytes {
    private Bytes() {}

    static int indexOf(byte[] content, String ascii, int from, int to) {
        int last = Math.min(to, content.length) - ascii.length();
        for (int at = from; at <= last; at++) {
            if (isAt(content, ascii, at)) {
                return at;
            }
        }
        return -1;
    }

    static boolean isAt(byte[] content, String latin1, int at) {
        if (at + latin1.length() > content.length) {
            return false;
        }
        for (int i = 0; i < latin1.length(); i++) {
            if ((content[at + i] & 0xFF) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first bytes, each as one character. */
    static String start(byte[] content, int length) {
        return new String(content, 0, Math.min(length, content.length), StandardCharsets.ISO_8859_1);
    }
}
