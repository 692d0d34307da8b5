package dev.tern.conformance.lambda;

/** A runtime which has asked for its next event and waits for the reply. */
@FunctionalInterface
interface ParkedCaller {

    /** Returns false if the runtime is gone, in which case it got nothing. */
    boolean send(HttpReply reply);
}
