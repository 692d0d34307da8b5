package dev.tern.azure.store;

import dev.tern.azure.store.BlobListPage.Blob;
import dev.tern.state.ObjectStore.Facts;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lists what is in a container. Azure lists in the order of names, but does not say in which where they have characters
 * beyond the basic ones; and a list cannot begin after a name, only where an earlier part ended. So it is read on until
 * nothing can follow that belongs before the last key, and where the next list will begin is remembered.
 */
final class BlobListing {
    private static final Comparator<String> UTF_8 =
            Comparator.comparing(key -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final StorageService service;
    private final String container;
    private final String prefix;
    private final int mostAtOnce;
    private volatile @Nullable Place known;

    /**
     * A place in the container from which on all keys are found that come after one.
     *
     * @param keysBegin what was asked for
     * @param after the key
     * @param marker Azure's name for the place
     */
    private record Place(String keysBegin, String after, String marker) {}

    /** A part of the list that was read, and its first name. */
    private record Part(String marker, String first) {}

    /**
     * The lists of a place.
     *
     * @param container its path
     * @param prefix what the names of all objects of this place begin with
     * @param mostAtOnce how many blobs Azure is asked for at once
     */
    BlobListing(StorageService service, String container, String prefix, int mostAtOnce) {
        this.service = service;
        this.container = container;
        this.prefix = prefix;
        this.mostAtOnce = mostAtOnce;
    }

    /** Objects in the order of their keys. */
    List<Facts> list(String keysBegin, String after, int most) {
        TreeMap<String, Facts> found = new TreeMap<>(UTF_8);
        List<Part> parts = new ArrayList<>();
        String marker = begin(keysBegin, after);
        boolean more = most > 0;
        while (more) {
            BlobListPage page = page(keysBegin, marker);
            for (Blob blob : page.blobs()) {
                add(blob, keysBegin, after, found, most);
            }
            if (!page.blobs().isEmpty()) {
                parts.add(new Part(marker, page.blobs().get(0).name()));
            }
            marker = page.next();
            more = !marker.isEmpty() && !(found.size() == most && isPast(page.blobs(), found.lastKey()));
        }
        if (found.size() == most && most > 0) {
            remember(keysBegin, found.lastKey(), parts);
        }
        return List.copyOf(found.values());
    }

    private void add(Blob blob, String keysBegin, String after, NavigableMap<String, Facts> found, int most) {
        String whole = BlobName.decoded(blob.name());
        if (!whole.startsWith(prefix + keysBegin) || whole.length() == prefix.length()) {
            return;
        }
        String key = whole.substring(prefix.length());
        if (UTF_8.compare(key, after) > 0) {
            found.put(key, new Facts(key, blob.size(), blob.version()));
            if (found.size() > most) {
                found.pollLastEntry();
            }
        }
    }

    private boolean isPast(List<Blob> blobs, String key) {
        String sure = BlobName.sure(BlobName.of(prefix, key));
        return !blobs.isEmpty() && order(blobs.get(blobs.size() - 1).name(), sure) > 0;
    }

    private void remember(String keysBegin, String last, List<Part> parts) {
        String sure = BlobName.sure(BlobName.of(prefix, last));
        String marker = parts.get(0).marker();
        for (Part part : parts) {
            if (order(part.first(), sure) < 0) {
                marker = part.marker();
            }
        }
        known = new Place(keysBegin, last, marker);
    }

    private String begin(String keysBegin, String after) {
        Place place = known;
        boolean helps =
                place != null && place.keysBegin().equals(keysBegin) && UTF_8.compare(place.after(), after) <= 0;
        return place != null && helps ? place.marker() : "";
    }

    /** Whether a name comes before or after all that begin so, in any order that the service may have. */
    private static int order(String name, String sure) {
        return name.startsWith(sure) ? 0 : name.compareTo(sure);
    }

    private BlobListPage page(String keysBegin, String marker) {
        StorageRequest list = StorageRequest.of("GET", container)
                .query("restype", "container")
                .query("comp", "list")
                .query("prefix", BlobName.start(prefix + keysBegin))
                .query("maxresults", Integer.toString(mostAtOnce));
        StorageRequest asked = marker.isEmpty() ? list : list.query("marker", marker);
        HttpResponse<byte[]> answer = service.send(asked, BodyHandlers::ofByteArray);
        if (answer.statusCode() != 200) {
            throw Refusal.of(answer, BlobObjectStore.PLACE);
        }
        return BlobListPage.read(answer.body());
    }
}
