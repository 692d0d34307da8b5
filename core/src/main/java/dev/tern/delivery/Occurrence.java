package dev.tern.delivery;

/** What has happened, in terms that every cloud's events come down to. */
public sealed interface Occurrence {

    /** An object has been created, or is another than before. */
    record ObjectChanged(ObjectReference object) implements Occurrence {}

    /** An object is no longer there. */
    record ObjectDeleted(ObjectReference object) implements Occurrence {}

    /** Somebody sent a message; its words are the data of the event. */
    record MessageArrived() implements Occurrence {}

    /** It is time; nothing else. */
    record ScheduleFired() implements Occurrence {}

    /** The platform tells something that asks for nothing, such as that events will come from now on. */
    record NothingToDo(String reason) implements Occurrence {}

    /**
     * It cannot be read, and will not be when it comes again.
     *
     * @param reason a sentence that names the field, and repeats nothing of its content
     */
    record Unreadable(String reason) implements Occurrence {}

    /**
     * The sender asks whether its events are wanted here, and waits for the answer.
     *
     * @param answer JSON that says yes
     */
    record Handshake(String answer) implements Occurrence {}

    /** Something that Tern has no work for of its own. */
    record Other() implements Occurrence {}
}
