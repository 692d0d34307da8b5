package dev.tern.problem;

/**
 * One field that is wrong.
 *
 * @param pointer where, as a JSON Pointer (<a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>) into the
 *     request body; the empty string is the whole body
 * @param detail what is wrong, as the end of a sentence that starts with the field's name: "is required"
 */
public record Violation(String pointer, String detail) {

    String sentence() {
        String field = pointer.isEmpty() ? "the body" : pointer.substring(1).replace('/', '.');
        return field + " " + detail;
    }
}
