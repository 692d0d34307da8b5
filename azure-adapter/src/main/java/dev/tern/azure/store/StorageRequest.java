package dev.tern.azure.store;

import dev.tern.http.PercentEncoder;
import dev.tern.state.ObjectContent;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A request to a service of a storage account, before it is signed.
 *
 * @param path from the service's endpoint on, percent-encoded, with a slash at its start
 * @param query names and values as they are, in the order of names
 * @param headers by names in any case
 * @param content the body
 */
record StorageRequest(
        String method,
        String path,
        SortedMap<String, String> query,
        SortedMap<String, String> headers,
        ObjectContent content) {

    /** Copies the maps. */
    StorageRequest {
        query = Collections.unmodifiableSortedMap(new TreeMap<>(query));
        SortedMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = Collections.unmodifiableSortedMap(copy);
    }

    static StorageRequest of(String method, String path) {
        return new StorageRequest(
                method,
                path,
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                ObjectContent.of(new byte[0]));
    }

    /** The same with a parameter. */
    StorageRequest query(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(query);
        more.put(name, value);
        return new StorageRequest(method, path, more, headers, content);
    }

    /** The same with a header. */
    StorageRequest header(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new StorageRequest(method, path, query, more, content);
    }

    /** The same with a body. */
    StorageRequest content(String type, ObjectContent body) {
        return new StorageRequest(method, path, query, headers, body).header("Content-Type", type);
    }

    /** The path and the query as they are sent. */
    String target() {
        StringBuilder target = new StringBuilder(path);
        query.forEach((name, value) -> target.append(target.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(PercentEncoder.encoded(value)));
        return target.toString();
    }

    /** The body, from its beginning. */
    BodyPublisher publisher() {
        if (content instanceof ObjectContent.File file) {
            try {
                return BodyPublishers.ofFile(file.path());
            } catch (FileNotFoundException e) {
                throw new UncheckedIOException(e);
            }
        }
        byte[] bytes = ((ObjectContent.Bytes) content).bytes();
        boolean none = bytes.length == 0 && !method.equals("PUT");
        return none ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes);
    }
}
