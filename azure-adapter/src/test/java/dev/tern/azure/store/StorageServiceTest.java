package dev.tern.azure.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.state.ObjectContent;
import java.net.http.HttpRequest;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request to a storage account")
class StorageServiceTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    @DisplayName("carries the function's token, the date and the version, to the account's own host")
    void asIdentity() {
        StorageService blobs = new StorageAccount.ByIdentity("acme", () -> "eyJ0").blobs();

        HttpRequest request = blobs.signed(StorageRequest.of("GET", "/c/b"), NOW);
        assertThat(request.uri()).hasToString("https://acme.blob.core.windows.net/c/b");
        assertThat(request.headers().firstValue("Authorization")).hasValue("Bearer eyJ0");
        assertThat(request.headers().firstValue("x-ms-date")).hasValue("Fri, 02 Jan 2026 03:04:05 GMT");
        assertThat(request.headers().firstValue("x-ms-version")).hasValue("2021-12-02");
    }

    @Test
    @DisplayName("has its parameters in the order of their names, with all but unreserved characters encoded")
    void target() {
        StorageRequest request =
                StorageRequest.of("GET", "/c").query("restype", "container").query("prefix", "a b/ä+&=?~.-_");

        assertThat(request.target()).isEqualTo("/c?prefix=a%20b%2F%C3%A4%2B%26%3D%3F~.-_&restype=container");
    }

    @Test
    @DisplayName("says that an empty object is empty, and has no body where there is nothing to write")
    void emptyBodies() {
        StorageRequest empty = StorageRequest.of("PUT", "/c/b").content("text/plain", ObjectContent.of(""));

        assertThat(empty.publisher().contentLength()).isZero();
        assertThat(StorageRequest.of("GET", "/c/b").publisher().contentLength()).isZero();
    }
}
