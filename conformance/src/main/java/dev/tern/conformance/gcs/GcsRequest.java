package dev.tern.conformance.gcs;

import dev.tern.http.Query;

/**
 * A request to Cloud Storage.
 *
 * @param path as it was sent, so that an encoded slash is part of a name
 * @param range which part of the content is wanted; empty for all of it
 * @param contentType what the content of an upload is
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
record GcsRequest(String method, String path, Query query, String range, String contentType, byte[] body) {}
