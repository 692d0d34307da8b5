package dev.tern.once;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.state.StoreException;

/** Whose a piece of work is. */
public final class Claim {
    private final Claims claims;
    private final String key;
    private final String own;
    private final State state;

    /** Whose it can be. */
    public enum State {
        /** The current call's, which is to end with {@link #done} or {@link #release}. */
        OURS,
        /** Nobody's any more: it is done. */
        DONE_BEFORE,
        /** Somebody else's, who is at work or was lately. */
        ELSEWHERE
    }

    Claim(Claims claims, String key, String own, State state) {
        this.claims = claims;
        this.key = key;
        this.own = own;
        this.state = state;
    }

    /** Whose it is. */
    public State state() {
        return state;
    }

    /**
     * The work is done, and need not be done again.
     *
     * @throws StoreException if that cannot be remembered
     */
    public void done() {
        claims.remember(key, own);
    }

    /** Leaves the work to whoever comes next. If the store cannot be told, the claim ends by itself with its time. */
    public void release() {
        try {
            claims.release(key, own);
        } catch (StoreException | DeadlineExceededException e) {
            // It ends by itself.
        }
    }
}
