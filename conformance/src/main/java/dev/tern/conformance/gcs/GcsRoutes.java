package dev.tern.conformance.gcs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.http.PercentEncoding;
import dev.tern.http.Query;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which request asks for what. */
final class GcsRoutes {
    private static final Pattern BUCKETS = Pattern.compile("/storage/v1/b(?:/([^/]+))?");
    private static final Pattern OBJECTS = Pattern.compile("/storage/v1/b/([^/]+)/o(?:/([^/]+))?");
    private static final Pattern UPLOAD = Pattern.compile("/upload/storage/v1/b/([^/]+)/o");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, StubBucket> buckets = new ConcurrentHashMap<>();

    /** There is such a bucket from now on. */
    void create(String bucket) {
        if (buckets.putIfAbsent(bucket, new StubBucket(bucket)) != null) {
            throw GcsError.bucketExists();
        }
    }

    /** What comes of a request; the path is as it was sent. */
    GcsReply reply(GcsRequest request) throws IOException {
        Matcher upload = UPLOAD.matcher(request.path());
        if (upload.matches() && request.method().equals("POST")) {
            return upload(bucket(upload.group(1)), request);
        }
        Matcher objects = OBJECTS.matcher(request.path());
        if (objects.matches()) {
            return objects(bucket(objects.group(1)), decoded(objects.group(2)), request);
        }
        Matcher there = BUCKETS.matcher(request.path());
        if (there.matches()) {
            return buckets(decoded(there.group(1)), request);
        }
        throw GcsError.noRoute();
    }

    private GcsReply buckets(Optional<String> name, GcsRequest request) throws IOException {
        if (name.isPresent() && request.method().equals("GET")) {
            bucket(name.get());
            return GcsReply.json(
                    JSON.createObjectNode().put("kind", "storage#bucket").put("name", name.get()));
        }
        if (name.isEmpty() && request.method().equals("POST")) {
            JsonNode wanted = JSON.readTree(request.body());
            create(wanted.path("name").asText());
            return GcsReply.json(wanted);
        }
        throw GcsError.noRoute();
    }

    private static GcsReply upload(StubBucket bucket, GcsRequest request) {
        Query query = request.query();
        if (!query.first("uploadType").equals(Optional.of("media"))) {
            throw GcsError.invalid("This stand-in takes uploadType=media only");
        }
        return GcsReply.json(bucket.put(
                        query.first("name").orElse(""), request.body(), request.contentType(), Precondition.of(query))
                .resource());
    }

    private static GcsReply objects(StubBucket bucket, Optional<String> name, GcsRequest request) {
        Precondition condition = Precondition.of(request.query());
        if (name.isEmpty() && request.method().equals("GET")) {
            return GcsReply.json(bucket.list(ListQuery.of(request.query())).resource());
        }
        if (name.isPresent() && request.method().equals("DELETE")) {
            bucket.delete(name.get(), condition);
            return GcsReply.nothing();
        }
        if (name.isPresent() && request.method().equals("GET")) {
            StoredObject object = bucket.get(name.get(), condition);
            boolean media = request.query().first("alt").equals(Optional.of("media"));
            return media ? media(object, request.range()) : GcsReply.json(object.resource());
        }
        throw GcsError.noRoute();
    }

    private static GcsReply media(StoredObject object, String range) {
        return MediaRange.of(range, object.content().length)
                .map(part -> GcsReply.media(object, part))
                .orElseGet(() -> GcsReply.media(object));
    }

    private StubBucket bucket(String encoded) {
        StubBucket bucket = buckets.get(PercentEncoding.decodedPath(encoded));
        if (bucket == null) {
            throw GcsError.noBucket();
        }
        return bucket;
    }

    private static Optional<String> decoded(@Nullable String encoded) {
        return Optional.ofNullable(encoded).map(PercentEncoding::decodedPath);
    }
}
