package dev.tern.gcp.event;

/** An event that cannot be read. The message is a sentence that names the field, and repeats nothing of its content. */
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    UnreadableException(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
