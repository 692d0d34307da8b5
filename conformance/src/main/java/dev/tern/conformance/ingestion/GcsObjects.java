package dev.tern.conformance.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.conformance.gcs.GcsStub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;

/** Cloud Storage, by the stand-in of this module. */
final class GcsObjects extends RestObjects {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GcsStub stub = GcsStub.start(0, List.of(BUCKET));

    @Override
    public String address(String prefix) {
        return "gs://" + BUCKET + "/" + prefix;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("STORAGE_EMULATOR_HOST", stub.address());
    }

    @Override
    URI object(String key) {
        return URI.create(stub.address() + "/storage/v1/b/" + BUCKET + "/o/" + encoded(key) + "?alt=media");
    }

    @Override
    HttpRequest.Builder upload(String key, byte[] content) {
        String address = stub.address() + "/upload/storage/v1/b/" + BUCKET + "/o?uploadType=media&name=";
        return HttpRequest.newBuilder(URI.create(address + encoded(key))).POST(body(content));
    }

    @Override
    URI listing(String prefix, String next) {
        String more = next.isEmpty() ? "" : "&pageToken=" + encoded(next);
        return URI.create(stub.address() + "/storage/v1/b/" + BUCKET + "/o?prefix=" + encoded(prefix) + more);
    }

    @Override
    Page page(String answer) throws IOException {
        JsonNode page = JSON.readTree(answer);
        List<String> names = page.path("items").findValuesAsText("name");
        return new Page(names, page.path("nextPageToken").asText());
    }

    @Override
    public void close() {
        stub.close();
    }
}
