package dev.tern.model.openai;

/** The answer is not of the form that was agreed on. Neither message nor cause quotes it. */
final class UnreadableAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableAnswerException(String what) {
        super(what);
    }
}
