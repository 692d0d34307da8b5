package dev.tern.invocation;

/** The call's deadline has passed, so its work is no longer wanted. The door answers it with 504. */
public final class DeadlineExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public DeadlineExceededException() {
        super("the deadline of this call has passed");
    }
}
