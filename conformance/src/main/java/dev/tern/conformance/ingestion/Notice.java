package dev.tern.conformance.ingestion;

/**
 * What a cloud tells a function.
 *
 * @param id the same for every delivery of the same notice
 * @param kind of what
 * @param key of the object; empty for a message
 * @param size of the object in bytes; 0 where it is gone
 * @param text of the message; empty for an object
 */
public record Notice(String id, Kind kind, String key, long size, String text) {

    /** What has happened. */
    public enum Kind {
        /** An object is new or has changed. */
        CHANGED,
        /** An object is gone. */
        DELETED,
        /** Somebody has sent a message. */
        MESSAGE
    }

    static Notice changed(String id, String key, long size) {
        return new Notice(id, Kind.CHANGED, key, size, "");
    }

    static Notice deleted(String id, String key) {
        return new Notice(id, Kind.DELETED, key, 0, "");
    }

    static Notice message(String id, String text) {
        return new Notice(id, Kind.MESSAGE, "", 0, text);
    }
}
