package dev.tern.model;

/**
 * Thrown when a prompt has more tokens than a chat model can read. The message tells the numbers only: a prompt is the
 * user's text and must not reach a log.
 */
public final class ContextTooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int limit;
    private final int actual;

    /**
     * @param limit the most tokens the model reads
     * @param actual the tokens of the prompt
     */
    public ContextTooLongException(int limit, int actual) {
        super("The prompt has " + actual + " tokens; the model reads at most " + limit + ".");
        this.limit = limit;
        this.actual = actual;
    }

    /** The most tokens the model reads. */
    public int limit() {
        return limit;
    }

    /** The tokens of the prompt. */
    public int actual() {
        return actual;
    }
}
