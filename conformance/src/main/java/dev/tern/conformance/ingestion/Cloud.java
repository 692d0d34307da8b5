package dev.tern.conformance.ingestion;

import java.util.Locale;

/** The clouds, each with a way for events of its own. */
public enum Cloud {
    /** Lambda, SQS and S3. */
    AWS,
    /** Functions, Event Grid and Blob Storage. */
    AZURE,
    /** Functions, Eventarc and Cloud Storage. */
    GCP;

    /** Its name on a command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
