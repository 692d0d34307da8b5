package dev.tern.azure.store;

import dev.tern.cloud.Download;
import dev.tern.cloud.LimitedBody;
import dev.tern.cloud.PartialContent;
import dev.tern.http.PercentEncoder;
import dev.tern.state.ByteRange;
import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import dev.tern.state.WriteCondition;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Objects in Azure Blob Storage, at {@code azblob://account/container/prefix}, over its
 * <a href="https://learn.microsoft.com/rest/api/storageservices/blob-service-rest-api">REST interface</a>. A version is a
 * blob's ETag without quotes. An object is written in one piece, of 5,000 MiB at most. Names are those of {@link BlobName}.
 * The order of lists needs an account without a hierarchical namespace. The identity needs the role Storage Blob Data
 * Contributor. Thread-safe.
 */
final class BlobObjectStore implements ObjectStore {
    static final String PLACE = "container";

    private static final int MOST_AT_ONCE = 1000;
    private static final long MOST_BYTES = 5_000L * 1024 * 1024;

    private final StorageService service;
    private final StoreAddress address;
    private final String path;
    private final String prefix;
    private final BlobListing listing;

    /**
     * A store.
     *
     * @param prefix what all names begin with, with the slash after it; may be empty
     */
    BlobObjectStore(StorageService service, StoreAddress address, String container, String prefix) {
        this.service = service;
        this.address = address;
        this.path = "/" + PercentEncoder.encoded(container, "$");
        this.prefix = prefix;
        this.listing = new BlobListing(service, path, prefix, MOST_AT_ONCE);
    }

    @Override
    public Optional<Facts> facts(String key) {
        HttpResponse<Void> answer = service.send(blob("HEAD", key), BodyHandlers::discarding);
        return isThere(answer)
                ? Optional.of(new Facts(
                        key,
                        header(answer, "Content-Length").map(Long::parseLong).orElse(0L),
                        version(answer)))
                : Optional.empty();
    }

    @Override
    public Optional<Stored> get(String key, long mostBytes) {
        HttpResponse<LimitedBody.Read> answer = service.send(blob("GET", key), () -> upTo(mostBytes));
        return isThere(answer)
                ? Optional.of(new Stored(answer.body().atMost(mostBytes), version(answer)))
                : Optional.empty();
    }

    /** Azure always says how long a blob is. */
    private static BodyHandler<LimitedBody.Read> upTo(long most) {
        return info ->
                LimitedBody.of(info.headers().firstValueAsLong("Content-Length").orElse(Long.MAX_VALUE), most);
    }

    @Override
    public Optional<byte[]> range(String key, long from, int length) {
        ByteRange range = new ByteRange(from, length);
        HttpResponse<Optional<byte[]>> answer = service.send(part(key, range), () -> PartialContent.upTo(length));
        if (isMissing(answer)) {
            return Optional.empty();
        }
        return Optional.of(PartialContent.of(answer, range).orElseThrow(() -> Refusal.of(answer, PLACE)));
    }

    @Override
    public boolean download(String key, Path target) {
        return Download.to(target, part -> isThere(service.send(blob("GET", key), () -> Download.into(part))));
    }

    @Override
    public boolean download(String key, long from, long length, Path target) {
        ByteRange range = new ByteRange(from, length);
        StorageRequest request = part(key, range);
        return Download.to(target, part -> isThere(service.send(request, () -> PartialContent.into(part)), range));
    }

    private StorageRequest part(String key, ByteRange range) {
        return blob("GET", key).header(PartialContent.HEADER, PartialContent.header(range));
    }

    private boolean isThere(HttpResponse<Path> answer, ByteRange range) {
        if (isMissing(answer)) {
            return false;
        }
        if (!PartialContent.isWritten(answer, range)) {
            throw Refusal.of(answer, PLACE);
        }
        return true;
    }

    @Override
    public Optional<String> put(String key, ObjectContent content, WriteCondition condition) {
        if (content.size() > MOST_BYTES) {
            throw StoreException.lasting("an object has at most " + MOST_BYTES + " bytes");
        }
        StorageRequest write =
                blob("PUT", key).header("x-ms-blob-type", "BlockBlob").content("application/octet-stream", content);
        HttpResponse<Void> answer = service.send(conditional(write, condition), BodyHandlers::discarding);
        if (answer.statusCode() == 201) {
            return Optional.of(version(answer));
        }
        if (isConditionFailed(answer)) {
            return Optional.empty();
        }
        throw Refusal.of(answer, PLACE);
    }

    @Override
    public void delete(String key) {
        StorageRequest removal = blob("DELETE", key).header("x-ms-delete-snapshots", "include");
        HttpResponse<Void> answer = service.send(removal, BodyHandlers::discarding);
        if (answer.statusCode() != 202 && !isMissing(answer)) {
            throw Refusal.of(answer, PLACE);
        }
    }

    @Override
    public List<Facts> list(String keysBegin, String after, int most) {
        return listing.list(keysBegin, after, most);
    }

    @Override
    public String address() {
        return address.toString();
    }

    private StorageRequest blob(String method, String key) {
        return StorageRequest.of(method, path + "/" + PercentEncoder.encoded(BlobName.of(prefix, key), "/"));
    }

    private static StorageRequest conditional(StorageRequest write, WriteCondition condition) {
        if (condition instanceof WriteCondition.IfAbsent) {
            return write.header("If-None-Match", "*");
        }
        return condition instanceof WriteCondition.IfVersion same
                ? write.header("If-Match", "\"" + same.version() + "\"")
                : write;
    }

    private static boolean isThere(HttpResponse<?> answer) {
        if (answer.statusCode() != 200 && !isMissing(answer)) {
            throw Refusal.of(answer, PLACE);
        }
        return answer.statusCode() == 200;
    }

    private static boolean isMissing(HttpResponse<?> answer) {
        return answer.statusCode() == 404 && Refusal.code(answer).equals("BlobNotFound");
    }

    private static boolean isConditionFailed(HttpResponse<?> answer) {
        return switch (answer.statusCode()) {
            case 409 -> Refusal.code(answer).equals("BlobAlreadyExists");
            case 412 -> Refusal.code(answer).equals("ConditionNotMet");
            default -> false;
        };
    }

    private static String version(HttpResponse<?> answer) {
        return header(answer, "ETag")
                .map(tag -> tag.replace("\"", ""))
                .orElseThrow(() -> StoreException.temporary("the container answered without an ETag", null));
    }

    private static Optional<String> header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name);
    }
}
