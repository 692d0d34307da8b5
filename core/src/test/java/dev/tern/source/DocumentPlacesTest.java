package dev.tern.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.problem.ProblemException;
import dev.tern.state.InMemoryObjectStore;
import dev.tern.state.StoreAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A place whose objects may become documents")
class DocumentPlacesTest {
    private final List<String> opened = new ArrayList<>();

    @Test
    @DisplayName("has those objects whose address begins with its own and a slash, under the rest as their key")
    void within() {
        DocumentPlaces places = places("s3://bucket/manuals/", "gs://other");

        StoredDocument manual = places.at("s3://bucket/manuals/a b/pump.pdf");
        StoredDocument note = places.at("gs://other/note.txt");

        assertThat(manual.key()).isEqualTo("a b/pump.pdf");
        assertThat(manual.id()).isEqualTo("s3://bucket/manuals/a b/pump.pdf");
        assertThat(note.key()).isEqualTo("note.txt");
    }

    @Test
    @DisplayName("is opened when its first object is asked for, once, and never for another's")
    void openedOnce() {
        DocumentPlaces places = places("s3://bucket/manuals", "gs://other");

        places.at("s3://bucket/manuals/a");
        places.at("s3://bucket/manuals/b");

        assertThat(opened).containsExactly("s3://bucket/manuals");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://bucket/manuals-secret/a",
                "s3://bucket/other/a",
                "s3://bucket2/manuals/a",
                "s3://bucket",
                "gs://bucket/manuals/a",
                "file:///etc/passwd",
                "s3://bucket/manuals/../secret",
                "s3://bucket/manuals/./a",
                "s3://bucket/manuals/a/..",
                "a"
            })
    @DisplayName("has no object beside it, however its address is spelled")
    void beside(String address) {
        DocumentPlaces places = places("s3://bucket/manuals/", "s3://bucket/guides/");

        assertThatThrownBy(() -> places.at(address)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> places.named(address)).isInstanceOf(ProblemException.class);
        assertThat(opened).isEmpty();
    }

    @Test
    @DisplayName("need not be said with a key if it is the only one")
    void onlyOne() {
        assertThat(places("s3://bucket/manuals").named("pump.pdf").id()).isEqualTo("s3://bucket/manuals/pump.pdf");
    }

    private DocumentPlaces places(String... addresses) {
        List<StoreAddress> all = Stream.of(addresses).map(StoreAddress::parse).toList();
        return new DocumentPlaces(all, address -> {
            opened.add(address.toString());
            return new InMemoryObjectStore("any");
        });
    }
}
