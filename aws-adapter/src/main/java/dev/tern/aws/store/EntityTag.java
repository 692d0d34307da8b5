package dev.tern.aws.store;

/** An ETag is a version without its quotes: S3's events have none either. */
final class EntityTag {
    private EntityTag() {}

    /** The version that it says. */
    static String read(String tag) {
        return tag.replace("\"", "");
    }

    /** What says that version. */
    static String write(String version) {
        return '"' + version + '"';
    }
}
