package dev.tern.model;

import reactor.core.publisher.Flux;

/**
 * One thing that happens around a call of a model, such as another try or the budget. Each step hands the call on to the
 * next; the last one is the provider.
 */
interface ModelStep {

    /** Asks and waits for the whole answer. */
    Answer call(Asked asked);

    /** Asks for the answer in parts. Nothing happens before somebody subscribes; cancelling lets go of the provider. */
    Flux<Answer> stream(Asked asked);
}
