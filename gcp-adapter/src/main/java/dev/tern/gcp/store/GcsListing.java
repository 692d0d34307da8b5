package dev.tern.gcp.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.http.PercentEncoder;
import dev.tern.state.ObjectStore.Facts;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists what is in a bucket. Cloud Storage may give fewer than it was asked for and say that there is more, and begins
 * with the name that it was given, not after it.
 *
 * @param bucket the path of the bucket's objects
 * @param prefix what the names of all objects of this place begin with
 * @see <a href="https://cloud.google.com/storage/docs/json_api/v1/objects/list">objects.list</a>
 */
record GcsListing(GoogleService service, String bucket, String prefix) {
    private static final int MOST_AT_ONCE = 1000;

    /** Those after a key, at most so many. */
    List<Facts> page(String keysBegin, String after, int most) {
        List<Facts> found = new ArrayList<>();
        String next = "";
        do {
            int wanted = Math.min(MOST_AT_ONCE, most - found.size() + (after.isEmpty() ? 0 : 1));
            JsonNode page = ask(target(keysBegin, after, wanted, next));
            for (JsonNode item : page.path("items")) {
                Facts facts = facts(item, prefix);
                if (!facts.key().equals(after) && !facts.key().isEmpty()) {
                    found.add(facts);
                }
            }
            next = page.path("nextPageToken").asText("");
        } while (found.size() < most && !next.isEmpty());
        return found.size() > most ? List.copyOf(found.subList(0, most)) : List.copyOf(found);
    }

    /** What an object's metadata say. */
    static Facts facts(JsonNode item, String prefix) {
        String name = item.path("name").asText();
        return new Facts(
                name.startsWith(prefix) ? name.substring(prefix.length()) : "",
                item.path("size").asLong(),
                item.path("generation").asText());
    }

    private JsonNode ask(String target) {
        GoogleAnswer answer = GoogleAnswer.to(() -> service.request("GET", target, BodyPublishers.noBody()));
        if (!answer.isGood()) {
            throw GoogleAnswer.failure(answer.status(), "bucket");
        }
        return answer.body();
    }

    private String target(String keysBegin, String after, int wanted, String next) {
        return bucket + "?fields=items(name,size,generation),nextPageToken&maxResults=" + wanted
                + optional("prefix", prefix + keysBegin)
                + optional("startOffset", after.isEmpty() ? "" : prefix + after)
                + optional("pageToken", next);
    }

    private static String optional(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + PercentEncoder.encoded(value);
    }
}
