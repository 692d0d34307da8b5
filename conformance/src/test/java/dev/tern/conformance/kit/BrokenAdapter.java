package dev.tern.conformance.kit;

import dev.tern.conformance.wire.Front;

/** An adapter with one bug of the real world. */
interface BrokenAdapter {

    /** What it is called. */
    String name();

    /** The id of the case that must fail. */
    String mustFail();

    /** A right front with the bug around it. */
    Front around(Front right);

    /** Whether it breaks nearly every answer, so that failing a case says nothing of the case. */
    default boolean breaksNearlyEverything() {
        return false;
    }
}
