package dev.tern.aws.event;

import dev.tern.delivery.ObjectReference;
import dev.tern.delivery.Occurrence;

/** What S3's names for events come down to. */
final class S3Happening {
    private static final Occurrence SAME = new Occurrence.NothingToDo("the content of the object is as it was");
    private static final Occurrence NOT_YET = new Occurrence.NothingToDo("the object cannot be read, or not yet");

    private S3Happening() {}

    /** By the event name of a notification, such as {@code ObjectCreated:Put}. */
    static Occurrence ofRecord(String name, ObjectReference object) {
        String family = name.contains(":") ? name.substring(0, name.indexOf(':')) : name;
        return switch (family) {
            case "ObjectCreated" -> new Occurrence.ObjectChanged(object);
            case "ObjectRemoved", "LifecycleExpiration" -> new Occurrence.ObjectDeleted(object);
            case "ObjectRestore" ->
                name.equals("ObjectRestore:Completed") ? new Occurrence.ObjectChanged(object) : NOT_YET;
            case "LifecycleTransition", "IntelligentTiering", "ObjectTagging", "ObjectAcl", "Replication" -> SAME;
            default -> new Occurrence.Other();
        };
    }

    /** By the detail type of an event of EventBridge, such as {@code Object Created}. */
    static Occurrence ofDetail(String detailType, ObjectReference object) {
        return switch (detailType) {
            case "Object Created", "Object Restore Completed" -> new Occurrence.ObjectChanged(object);
            case "Object Deleted" -> new Occurrence.ObjectDeleted(object);
            case "Object Restore Initiated", "Object Restore Expired" -> NOT_YET;
            default -> SAME;
        };
    }
}
