package dev.tern.state;

/** An object is longer than its reader can take. */
public final class ObjectTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A refusal that says both sizes, in bytes. */
    public ObjectTooLargeException(long size, long most) {
        super("the object has " + size + " bytes, more than the " + most + " that are read");
    }
}
