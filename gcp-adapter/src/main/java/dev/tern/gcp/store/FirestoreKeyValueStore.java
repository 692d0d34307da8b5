package dev.tern.gcp.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.state.KeyValueStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import dev.tern.state.StoreLimits;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Values in the default database of Google Cloud Firestore, at {@code firestore://project/collection}, over
 * <a href="https://cloud.google.com/firestore/docs/reference/rest/v1/projects.databases.documents/commit">REST</a>. Each is
 * a document of the fields {@code value}, {@code expires} and {@code write}; its id is {@code k} and the key in base64url.
 * The identity needs the role Cloud Datastore User.
 *
 * <p>What has expired is never returned, but stays until somebody writes under its key, unless the collection has a
 * <a href="https://cloud.google.com/firestore/docs/ttl">policy</a> for the field {@code expires}. Firestore indexes each
 * field unless it is told not to, and a value is of no use in an index; an
 * <a href="https://cloud.google.com/firestore/docs/query-data/indexing#exemptions">exemption</a> saves its cost:
 *
 * <pre>{@code
 * gcloud firestore fields ttls update expires --collection-group=COLLECTION --enable-ttl
 * gcloud firestore indexes fields update value --collection-group=COLLECTION --disable-indexes
 * gcloud firestore indexes fields update write --collection-group=COLLECTION --disable-indexes
 * }</pre>
 *
 * <p>A document has 1 MiB at most, so a value of {@link #MOST_CHARACTERS} characters always has room. Thread-safe.
 */
final class FirestoreKeyValueStore implements KeyValueStore {
    private static final String WHAT = "database";
    private static final int TRIES = 5;
    private static final Set<String> REFUSED = Set.of("ALREADY_EXISTS", "FAILED_PRECONDITION", "NOT_FOUND");

    private final GoogleService service;
    private final String documents;
    private final String collection;
    private final InstantSource clock;

    FirestoreKeyValueStore(GoogleService service, StoreAddress address, InstantSource clock) {
        this.service = service;
        this.documents = "projects/" + address.authority() + "/databases/(default)/documents";
        this.collection = documents + "/" + address.path() + "/";
        this.clock = clock;
    }

    @Override
    public Optional<Entry> get(String key) {
        return read(key)
                .filter(document -> document.isAlive(clock.instant()))
                .map(document -> new Entry(document.value(), document.version()));
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        StoreLimits.value(value);
        ObjectNode absent = GoogleAnswer.JSON.createObjectNode().put("exists", false);
        for (int tries = 0; tries < TRIES; tries++) {
            if (write(key, value, timeToLive, absent)) {
                return true;
            }
            Optional<FirestoreDocument> there = read(key);
            if (there.isPresent()) {
                // What has expired may still lie there, and is in nobody's way.
                return !there.get().isAlive(clock.instant()) && write(key, value, timeToLive, updated(there.get()));
            }
        }
        throw StoreException.temporary("others write and remove this value all the time", null);
    }

    @Override
    public boolean compareAndSet(String key, String version, String value, Duration timeToLive) {
        StoreLimits.value(value);
        FirestoreDocument known = FirestoreDocument.ofVersion(version);
        return known.isAlive(clock.instant()) && write(key, value, timeToLive, updated(known));
    }

    @Override
    public boolean remove(String key, String version) {
        FirestoreDocument known = FirestoreDocument.ofVersion(version);
        if (!known.isAlive(clock.instant())) {
            return false;
        }
        ObjectNode write = GoogleAnswer.JSON.createObjectNode().put("delete", name(key));
        write.set("currentDocument", updated(known));
        return commit(write);
    }

    private Optional<FirestoreDocument> read(String key) {
        String target = "/v1/" + name(key);
        GoogleAnswer answer = GoogleAnswer.to(() -> service.request("GET", target, BodyPublishers.noBody()));
        // A database that is not there is no document that is not there.
        if (answer.status() == 404
                && !answer.body().at("/error/message").asText().startsWith("The database")) {
            return Optional.empty();
        }
        if (!answer.isGood()) {
            throw GoogleAnswer.failure(answer.status(), WHAT);
        }
        return Optional.of(FirestoreDocument.of(answer.body()));
    }

    private boolean write(String key, String value, Duration timeToLive, JsonNode condition) {
        Instant end = FirestoreDocument.end(clock.instant(), timeToLive);
        ObjectNode write = GoogleAnswer.JSON.createObjectNode();
        ObjectNode document = write.putObject("update").put("name", name(key));
        document.set("fields", FirestoreDocument.fields(value, end));
        write.set("currentDocument", condition);
        return commit(write);
    }

    /** Whether it was written; a write that another one got in the way of is made again. */
    private boolean commit(ObjectNode write) {
        byte[] body = bytes(write);
        GoogleAnswer answer = GoogleAnswer.to(() -> service.json("POST", "/v1/" + documents + ":commit", body));
        for (int tries = 1; tries < TRIES && answer.reason().equals("ABORTED"); tries++) {
            answer = GoogleAnswer.to(() -> service.json("POST", "/v1/" + documents + ":commit", body));
        }
        if (answer.isGood() || REFUSED.contains(answer.reason())) {
            return answer.isGood();
        }
        throw GoogleAnswer.failure(answer.status(), WHAT);
    }

    private static ObjectNode updated(FirestoreDocument known) {
        return GoogleAnswer.JSON.createObjectNode().put("updateTime", known.updated());
    }

    private String name(String key) {
        return collection + FirestoreDocument.id(StoreLimits.valueKey(key));
    }

    private static byte[] bytes(ObjectNode write) {
        ObjectNode commit = GoogleAnswer.JSON.createObjectNode();
        commit.putArray("writes").add(write);
        try {
            return GoogleAnswer.JSON.writeValueAsBytes(commit);
        } catch (JsonProcessingException e) {
            throw StoreException.lasting("the value is no text", e);
        }
    }
}
