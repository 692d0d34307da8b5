package dev.tern.index.remote;

/** A file of a commit is no longer in the store: the commit is not the newest any more, and was not for long. */
final class VanishedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
