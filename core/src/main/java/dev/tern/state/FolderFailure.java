package dev.tern.state;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NotDirectoryException;

/** What a failing file system means to who uses a store. */
final class FolderFailure {
    private FolderFailure() {}

    static RuntimeException of(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return StoreException.lasting("access to the folder is denied", cause);
        }
        if (cause instanceof NotDirectoryException) {
            return StoreException.lasting("the folder is a file", cause);
        }
        return cause instanceof ClosedByInterruptException
                ? StoreException.temporary("the work with the folder was broken off", cause)
                : StoreException.temporary("the folder cannot be used", cause);
    }
}
