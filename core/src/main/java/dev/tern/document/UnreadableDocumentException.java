package dev.tern.document;

/**
 * A document cannot be read, and reading it again will not help. The message is a sentence for whoever sent it, and holds
 * nothing of the document.
 */
public final class UnreadableDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    private UnreadableDocumentException(String code, String message) {
        super(message);
        this.code = code;
    }

    /**
     * The stable name for programs: {@code empty}, {@code too_large}, {@code too_slow}, {@code unsupported} (a known
     * format that is not read), {@code not_text} (none of the known ones), {@code encrypted}, {@code damaged} or
     * {@code no_text}.
     */
    public String code() {
        return code;
    }

    static UnreadableDocumentException empty() {
        return because("empty", "the document is empty");
    }

    static UnreadableDocumentException tooLarge(String what) {
        return because("too_large", "the document " + what);
    }

    static UnreadableDocumentException tooSlow(long seconds) {
        return because("too_slow", "the document could not be read within " + seconds + " seconds");
    }

    static UnreadableDocumentException unsupported(String format) {
        return because("unsupported", "the document is " + format + ", which cannot be read yet");
    }

    static UnreadableDocumentException notText() {
        return because("not_text", "the document is neither a text nor a web page nor a PDF");
    }

    static UnreadableDocumentException encrypted() {
        return because("encrypted", "the PDF is encrypted and needs a password or a key");
    }

    static UnreadableDocumentException noText(String format) {
        return because("no_text", "the " + format + " has no text, as when it only shows images");
    }

    static UnreadableDocumentException damaged() {
        return because("damaged", "the PDF is damaged");
    }

    private static UnreadableDocumentException because(String code, String message) {
        return new UnreadableDocumentException(code, message);
    }
}
