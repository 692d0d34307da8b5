package dev.tern.conformance.ingestion;

/**
 * What a cloud's way for events came to.
 *
 * @param documents objects that are there in the end, each of which is to be a document
 * @param events notices that were delivered, each as often as it was
 * @param seconds from the first delivery to the end of the last
 * @param again deliveries that the function had asked for
 * @param givenUp notices that it asked for until nobody would deliver them any more
 * @param indexObjects how many objects the index consists of in the end
 * @param findings what a second process finds
 */
public record IngestionRow(
        Cloud cloud,
        int documents,
        int events,
        double seconds,
        int again,
        int givenUp,
        int indexObjects,
        Findings findings) {

    /** Documents a second. */
    public double documentsPerSecond() {
        return documents / seconds;
    }

    /** Whether everything is there, once, as it is, and answers. */
    public boolean isClean() {
        return findings.isClean() && givenUp == 0;
    }
}
