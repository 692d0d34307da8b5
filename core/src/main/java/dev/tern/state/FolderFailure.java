package dev.tern.state;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

/** What a failing file system means to who uses a store. */
final class FolderFailure {
    // Linux has no exception of its own for it.
    private static final String READ_ONLY = "Read-only";

    private FolderFailure() {}

    static RuntimeException of(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return StoreException.lasting("access to the folder is denied", cause);
        }
        if (cause instanceof FileAlreadyExistsException) {
            return StoreException.lasting("the folder is a file", cause);
        }
        if (cause instanceof FileSystemException told
                && String.valueOf(told.getReason()).contains(READ_ONLY)) {
            return StoreException.lasting("the folder cannot be written to", cause);
        }
        return cause instanceof ClosedByInterruptException
                ? StoreException.temporary("the work with the folder was broken off", cause)
                : StoreException.temporary("the folder cannot be used", cause);
    }
}
