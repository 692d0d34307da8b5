package dev.tern.conformance.ingestion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The way by which events come to the jar on a cloud. */
interface EventRoad {

    /** How many notices come in one call. */
    int batch();

    /** How many calls one process is given at once. */
    int atOnce();

    /**
     * Starts the jar under the cloud's own runtime.
     *
     * @param environment of the process
     * @param folder for its files, which is there
     */
    Running start(Map<String, String> environment, Path folder) throws IOException;

    /** The jar that takes events. */
    interface Running extends AutoCloseable {

        /**
         * Hands notices over in one call and waits for the end.
         *
         * @return those that the platform would deliver again
         */
        List<Notice> deliver(List<Notice> notices) throws IOException;

        /** What the process has printed so far, a line each. */
        List<String> output();

        @Override
        void close();
    }
}
