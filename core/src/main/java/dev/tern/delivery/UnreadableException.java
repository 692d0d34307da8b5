package dev.tern.delivery;

/** An event lacks what it must have. The sentence names the field and repeats nothing of its content. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** An event that cannot be read, and why. There is no stack trace, because such events may come in thousands. */
    public UnreadableException(String sentence) {
        super(sentence, null, false, false);
    }

    /** What is wrong with it. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
