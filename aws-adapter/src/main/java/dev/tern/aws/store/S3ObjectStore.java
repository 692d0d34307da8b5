package dev.tern.aws.store;

import dev.tern.cloud.Download;
import dev.tern.cloud.PartialContent;
import dev.tern.state.ByteRange;
import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.ObjectTooLargeException;
import dev.tern.state.StoreException;
import dev.tern.state.WriteCondition;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Objects in a bucket of S3. The version is the ETag, so that the same content has the same version again. A write is one
 * request, of 5 GiB at most. The role needs {@code s3:GetObject}, {@code s3:PutObject} and {@code s3:DeleteObject} for the
 * objects and {@code s3:ListBucket} for the bucket, without which an object that is not there is one that is denied.
 *
 * @param place the bucket and what its keys begin with
 * @param service asks S3
 * @param address as the setting names it
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html">Conditional writes</a>
 */
record S3ObjectStore(S3Place place, SignedService service, String address) implements ObjectStore {
    private static final long MOST_OF_ONE_WRITE = 5L * 1024 * 1024 * 1024;
    private static final long MOST_OF_A_LIST = 16L * 1024 * 1024;
    private static final ObjectContent NOTHING = ObjectContent.of("");

    @Override
    public Optional<Facts> facts(String key) {
        HttpResponse<Optional<byte[]>> answer = ask("HEAD", key, () -> BodyHandlers.replacing(Optional.empty()));
        // Without a body, a bucket that is not there cannot be told from an object that is not.
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        long size = granted(answer).headers().firstValueAsLong("Content-Length").orElse(0);
        return Optional.of(new Facts(key, size, version(answer)));
    }

    @Override
    public Optional<Stored> get(String key, long mostBytes) {
        HttpResponse<Optional<byte[]>> answer = ask("GET", key, () -> BoundedBody.upTo(mostBytes));
        if (isMissing(answer)) {
            return Optional.empty();
        }
        byte[] content = granted(answer).body().orElseThrow(() -> tooLarge(answer, mostBytes));
        return Optional.of(new Stored(content, version(answer)));
    }

    @Override
    public Optional<byte[]> range(String key, long from, int length) {
        ByteRange range = new ByteRange(from, length);
        HttpResponse<Optional<byte[]>> answer = ask(key, range, () -> BoundedBody.part(length));
        if (isMissing(answer)) {
            return Optional.empty();
        }
        return Optional.of(PartialContent.of(answer, range)
                .orElseThrow(() -> service.fault(answer).exception()));
    }

    @Override
    public boolean download(String key, Path target) {
        return written(target, part -> isThere(ask("GET", key, () -> FileBody.into(part))));
    }

    @Override
    public boolean download(String key, long from, long length, Path target) {
        ByteRange range = new ByteRange(from, length);
        return written(target, part -> isThere(ask(key, range, () -> FileBody.part(part)), range));
    }

    private static boolean written(Path target, Predicate<Path> writing) {
        try {
            return Download.to(target, writing);
        } catch (UncheckedIOException e) {
            throw StoreException.temporary("the file cannot be written", e);
        }
    }

    private HttpResponse<Optional<byte[]>> ask(
            String key, ByteRange range, Supplier<BodyHandler<Optional<byte[]>>> body) {
        Map<String, String> header = Map.of(PartialContent.HEADER, PartialContent.header(range));
        return service.send("GET", place.object(key), header, NOTHING, body);
    }

    private boolean isThere(HttpResponse<Optional<byte[]>> answer, ByteRange range) {
        if (isMissing(answer)) {
            return false;
        }
        if (!PartialContent.isWritten(answer, range)) {
            throw service.fault(answer).exception();
        }
        return true;
    }

    private boolean isThere(HttpResponse<Optional<byte[]>> answer) {
        if (isMissing(answer)) {
            return false;
        }
        HttpResponse<Optional<byte[]>> unused = granted(answer);
        return true;
    }

    @Override
    public Optional<String> put(String key, ObjectContent content, WriteCondition condition) {
        if (content.size() > MOST_OF_ONE_WRITE) {
            throw StoreException.lasting("the object is longer than the 5 GiB that are written at once");
        }
        HttpResponse<Optional<byte[]>> answer =
                service.send("PUT", place.object(key), headers(condition), content, () -> BoundedBody.upTo(0));
        boolean refused =
                answer.statusCode() == 412 || (condition instanceof WriteCondition.IfVersion && isMissing(answer));
        return refused ? Optional.empty() : Optional.of(version(granted(answer)));
    }

    @Override
    public void delete(String key) {
        HttpResponse<Optional<byte[]>> answer = ask("DELETE", key, () -> BoundedBody.upTo(0));
        if (!isMissing(answer)) {
            granted(answer);
        }
    }

    @Override
    public List<Facts> list(String prefix, String after, int most) {
        List<Facts> found = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            S3Listing page = page(prefix, after, most - found.size(), next);
            page.objects().stream()
                    .map(this::within)
                    .filter(S3ObjectStore::hasKey)
                    .forEach(found::add);
            next = page.next();
        } while (found.size() < most && next.isPresent());
        return found;
    }

    private S3Listing page(String prefix, String after, int most, Optional<String> token) {
        Map<String, String> query = new TreeMap<>(Map.of(
                "list-type",
                "2",
                "encoding-type",
                "url",
                "max-keys",
                Integer.toString(most),
                "prefix",
                place.prefix() + prefix));
        if (!after.isEmpty()) {
            query.put("start-after", place.prefix() + after);
        }
        token.ifPresent(value -> query.put("continuation-token", value));
        HttpResponse<Optional<byte[]>> answer =
                service.send("GET", place.bucket(query), Map.of(), NOTHING, () -> BoundedBody.upTo(MOST_OF_A_LIST));
        return S3Listing.read(granted(answer).body().orElseThrow(() -> tooLarge(answer, MOST_OF_A_LIST)));
    }

    private Facts within(Facts ofBucket) {
        return new Facts(place.within(ofBucket.key()), ofBucket.size(), ofBucket.version());
    }

    /** What consoles put as a folder has just the prefix as its key, and none here. */
    private static boolean hasKey(Facts object) {
        return !object.key().isEmpty();
    }

    private HttpResponse<Optional<byte[]>> ask(
            String method, String key, Supplier<BodyHandler<Optional<byte[]>>> body) {
        return service.send(method, place.object(key), Map.of(), NOTHING, body);
    }

    private static Map<String, String> headers(WriteCondition condition) {
        if (condition instanceof WriteCondition.IfVersion known) {
            return Map.of("If-Match", EntityTag.write(known.version()));
        }
        return condition instanceof WriteCondition.IfAbsent ? Map.of("If-None-Match", "*") : Map.of();
    }

    private boolean isMissing(HttpResponse<Optional<byte[]>> answer) {
        return answer.statusCode() == 404 && service.fault(answer).code().equals("NoSuchKey");
    }

    private HttpResponse<Optional<byte[]>> granted(HttpResponse<Optional<byte[]>> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw service.fault(answer).exception();
        }
        return answer;
    }

    private static String version(HttpResponse<Optional<byte[]>> answer) {
        return EntityTag.read(answer.headers().firstValue("ETag").orElse(""));
    }

    private static ObjectTooLargeException tooLarge(HttpResponse<Optional<byte[]>> answer, long most) {
        return new ObjectTooLargeException(
                answer.headers().firstValueAsLong("Content-Length").orElse(most + 1), most);
    }
}
