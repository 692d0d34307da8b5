package dev.tern.event;

/**
 * An event was not dealt with, and the platform is to do what it does then: try again, or put the event aside. The
 * message is for whoever runs the function; it carries nothing of the event. There is no stack trace, because platforms
 * show it to callers.
 */
public final class EventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure with its reason. */
    public EventException(String sentence) {
        super(sentence, null, false, false);
    }
}
