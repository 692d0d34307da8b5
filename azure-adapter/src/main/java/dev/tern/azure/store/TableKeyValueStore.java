package dev.tern.azure.store;

import dev.tern.state.KeyValueStore;
import dev.tern.state.ObjectContent;
import dev.tern.state.StoreException;
import dev.tern.state.StoreLimits;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Values in Azure Table Storage, at {@code aztables://account/table}, over its
 * <a href="https://learn.microsoft.com/rest/api/storageservices/table-service-rest-api">REST interface</a>. Each is an
 * entity of its own partition, as {@link TableKey} and {@link TableEntity} say; the longest value takes a fifth of the
 * 1 MiB that an entity may have. What has expired is never returned, but stays until somebody writes under its key: tables
 * have no time to live. The identity needs the role Storage Table Data Contributor. Thread-safe.
 */
final class TableKeyValueStore implements KeyValueStore {
    private static final String PLACE = "table";
    private static final int TRIES = 5;

    private final StorageService service;
    private final String table;
    private final InstantSource clock;

    TableKeyValueStore(StorageService service, String table, InstantSource clock) {
        this.service = service;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<Entry> get(String key) {
        return read(key)
                .filter(entity -> entity.isAlive(clock.instant()))
                .map(entity -> new Entry(entity.value(), entity.version()));
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        for (int tries = 0; tries < TRIES; tries++) {
            if (insert(key, value, timeToLive)) {
                return true;
            }
            Optional<TableEntity> there = read(key);
            if (there.isPresent()) {
                // What has expired may still lie there, and is in nobody's way.
                return !there.get().isAlive(clock.instant())
                        && replace(key, there.get().etag(), value, timeToLive);
            }
        }
        throw StoreException.temporary("others write and remove this value all the time", null);
    }

    @Override
    public boolean compareAndSet(String key, String version, String value, Duration timeToLive) {
        TableEntity known = TableEntity.ofVersion(version);
        return known.isAlive(clock.instant()) && replace(key, known.etag(), value, timeToLive);
    }

    @Override
    public boolean remove(String key, String version) {
        TableEntity known = TableEntity.ofVersion(version);
        return known.isAlive(clock.instant()) && write(entity("DELETE", key).header("If-Match", known.etag()));
    }

    private Optional<TableEntity> read(String key) {
        HttpResponse<byte[]> answer = service.send(entity("GET", key), BodyHandlers::ofByteArray);
        if (answer.statusCode() == 404 && Refusal.code(answer).equals("ResourceNotFound")) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw Refusal.of(answer, PLACE);
        }
        String etag = answer.headers().firstValue("ETag").orElse("");
        return Optional.of(TableEntity.read(answer.body(), etag));
    }

    private boolean insert(String key, String value, Duration timeToLive) {
        StorageRequest request = request("POST", "/" + table).header("Prefer", "return-no-content");
        return write(request.content("application/json", content(key, value, timeToLive)));
    }

    private boolean replace(String key, String etag, String value, Duration timeToLive) {
        StorageRequest request = entity("PUT", key).header("If-Match", etag);
        return write(request.content("application/json", content(key, value, timeToLive)));
    }

    /** Whether it was done; not if the entity is there already, is not there, or is another one by now. */
    private boolean write(StorageRequest request) {
        HttpResponse<Void> answer = service.send(request, BodyHandlers::discarding);
        return switch (answer.statusCode()) {
            case 201, 204 -> true;
            case 404, 409, 412 -> {
                if (isOfTheEntity(Refusal.code(answer))) {
                    yield false;
                }
                throw Refusal.of(answer, PLACE);
            }
            default -> throw Refusal.of(answer, PLACE);
        };
    }

    private static boolean isOfTheEntity(String code) {
        return switch (code) {
            case "ResourceNotFound", "EntityAlreadyExists", "UpdateConditionNotSatisfied" -> true;
            default -> false;
        };
    }

    private ObjectContent content(String key, String value, Duration timeToLive) {
        long expires = TableEntity.end(clock.instant(), timeToLive);
        return ObjectContent.of(TableEntity.json(TableKey.of(key), StoreLimits.value(value), expires));
    }

    private StorageRequest entity(String method, String key) {
        return request(
                method, "/%s(PartitionKey='%s',RowKey='%s')".formatted(table, TableKey.of(key), TableEntity.ROW));
    }

    private static StorageRequest request(String method, String path) {
        return StorageRequest.of(method, path)
                .header("Accept", "application/json;odata=nometadata")
                .header("DataServiceVersion", "3.0;NetFx");
    }
}
