package dev.tern.gcp.store;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Objects in Google Cloud Storage, at {@code gs://bucket/prefix}, over its
 * <a href="https://cloud.google.com/storage/docs/json_api/v1">JSON API</a>. A version is an object's generation. Cloud
 * Storage takes about one write of the same object a second; who writes more often is told to come again later, and the
 * call then fails with a temporary {@link StoreException}. The identity needs the role Storage Object User. Thread-safe.
 */
final class GcsObjectStore implements ObjectStore {
    private static final String WHAT = "bucket";

    private final GoogleService service;
    private final StoreAddress address;
    private final String prefix;

    GcsObjectStore(GoogleService service, StoreAddress address) {
        this.service = service;
        this.address = address;
        this.prefix = address.path().isEmpty() ? "" : address.path() + "/";
    }

    @Override
    public String address() {
        return address.toString();
    }

    @Override
    public Optional<Facts> facts(String key) {
        String target = object(key) + "?fields=name,size,generation";
        GoogleAnswer answer = GoogleAnswer.to(() -> get(target));
        if (answer.status() == 404) {
            return Optional.empty();
        }
        return Optional.of(GcsListing.facts(good(answer), prefix));
    }

    @Override
    public Optional<Stored> get(String key, long mostBytes) {
        String target = object(key) + "?alt=media";
        HttpResponse<LimitedBody.Read> answer = GoogleAnswer.send(() -> get(target), () -> GoogleBody.upTo(mostBytes));
        if (isMissing(answer)) {
            return Optional.empty();
        }
        return Optional.of(new Stored(answer.body().atMost(mostBytes), generation(answer)));
    }

    @Override
    public Optional<byte[]> range(String key, long from, int length) {
        ByteRange range = new ByteRange(from, length);
        String target = object(key) + "?alt=media";
        HttpResponse<Optional<byte[]>> answer =
                GoogleAnswer.send(() -> get(target, range), () -> PartialContent.upTo(length));
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        return Optional.of(
                PartialContent.of(answer, range).orElseThrow(() -> GoogleAnswer.failure(answer.statusCode(), WHAT)));
    }

    @Override
    public boolean download(String key, Path target) {
        String media = object(key) + "?alt=media";
        return Download.to(target, part -> !isMissing(GoogleAnswer.send(() -> get(media), () -> Download.into(part))));
    }

    @Override
    public boolean download(String key, long from, long length, Path target) {
        ByteRange range = new ByteRange(from, length);
        String media = object(key) + "?alt=media";
        return Download.to(
                target,
                part -> isThere(GoogleAnswer.send(() -> get(media, range), () -> PartialContent.into(part)), range));
    }

    private static boolean isThere(HttpResponse<Path> answer, ByteRange range) {
        if (answer.statusCode() == 404) {
            return false;
        }
        if (!PartialContent.isWritten(answer, range)) {
            throw GoogleAnswer.failure(answer.statusCode(), WHAT);
        }
        return true;
    }

    @Override
    public Optional<String> put(String key, ObjectContent content, WriteCondition condition) {
        Optional<String> precondition = precondition(condition);
        if (precondition.isEmpty()) {
            return Optional.empty();
        }
        String target = "/upload" + bucket() + "?uploadType=media&fields=generation&name="
                + PercentEncoder.encoded(ObjectNames.full(prefix, key)) + precondition.get();
        GoogleAnswer answer = GoogleAnswer.to(() -> service.request("POST", target, publisher(content)));
        return answer.status() == 412
                ? Optional.empty()
                : Optional.of(good(answer).path("generation").asText());
    }

    @Override
    public void delete(String key) {
        String target = object(key);
        GoogleAnswer answer = GoogleAnswer.to(() -> service.request("DELETE", target, BodyPublishers.noBody()));
        if (answer.status() != 404) {
            good(answer);
        }
    }

    @Override
    public List<Facts> list(String keysBegin, String after, int most) {
        return new GcsListing(service, bucket(), prefix).page(keysBegin, after, most);
    }

    private String bucket() {
        return "/storage/v1/b/" + PercentEncoder.encoded(address.authority()) + "/o";
    }

    private String object(String key) {
        return bucket() + "/" + PercentEncoder.encoded(ObjectNames.full(prefix, key));
    }

    private HttpRequest get(String target) {
        return service.request("GET", target, BodyPublishers.noBody());
    }

    private HttpRequest get(String target, ByteRange range) {
        return HttpRequest.newBuilder(get(target), (name, value) -> true)
                .header(PartialContent.HEADER, PartialContent.header(range))
                .build();
    }

    /** Empty if it cannot hold: no object has a generation that is no number, and zero would mean that there is none. */
    private static Optional<String> precondition(WriteCondition condition) {
        if (condition instanceof WriteCondition.IfVersion known) {
            return known.version().matches("[1-9][0-9]{0,18}")
                    ? Optional.of("&ifGenerationMatch=" + known.version())
                    : Optional.empty();
        }
        return Optional.of(condition instanceof WriteCondition.IfAbsent ? "&ifGenerationMatch=0" : "");
    }

    private static BodyPublisher publisher(ObjectContent content) {
        if (content instanceof ObjectContent.Bytes memory) {
            return BodyPublishers.ofByteArray(memory.bytes());
        }
        try {
            return BodyPublishers.ofFile(((ObjectContent.File) content).path());
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode good(GoogleAnswer answer) {
        if (!answer.isGood()) {
            throw GoogleAnswer.failure(answer.status(), WHAT);
        }
        return answer.body();
    }

    private static boolean isMissing(HttpResponse<?> answer) {
        if (answer.statusCode() != 200 && answer.statusCode() != 404) {
            throw GoogleAnswer.failure(answer.statusCode(), WHAT);
        }
        return answer.statusCode() == 404;
    }

    private static String generation(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("x-goog-generation")
                .orElseThrow(() -> StoreException.temporary("the bucket does not say which version it gave", null));
    }
}
