package dev.tern.azure.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.state.ObjectContent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The key of an account")
class SharedKeyTest {
    private static final byte[] KEY = "a key of nobody".getBytes(StandardCharsets.UTF_8);

    /** The request of the documentation's example. */
    private static final StorageRequest EXAMPLE = StorageRequest.of("GET", "/mycontainer")
            .query("timeout", "20")
            .query("restype", "container")
            .query("comp", "metadata")
            .header("x-ms-version", "2015-02-21")
            .header("x-ms-date", "Fri, 26 Jun 2015 23:39:12 GMT");

    @Test
    @DisplayName("signs what the documentation's example signs")
    void documentedText() {
        assertThat(StringToSign.ofBlobOrQueue(EXAMPLE, "myaccount", "/mycontainer"))
                .isEqualTo("GET\n\n\n\n\n\n\n\n\n\n\n\n"
                        + "x-ms-date:Fri, 26 Jun 2015 23:39:12 GMT\nx-ms-version:2015-02-21\n"
                        + "/myaccount/mycontainer\ncomp:metadata\nrestype:container\ntimeout:20");
    }

    @Test
    @DisplayName("signs as OpenSSL does")
    void signature() {
        SharedKey key = new SharedKey("myaccount", KEY, StringToSign::ofBlobOrQueue);

        assertThat(key.authorization(
                        EXAMPLE, URI.create("https://myaccount.blob.core.windows.net/mycontainer?timeout=20")))
                .isEqualTo("SharedKey myaccount:08lVtskNnr9vV52P9ys4weESsQUXsDmFC+88yuwPasI=");
        assertThat(key).hasToString("SharedKey[myaccount]");
    }

    @Test
    @DisplayName("signs the length, type and condition of a write, each in its line, and no length of nothing")
    void write() {
        StorageRequest write = StorageRequest.of("PUT", "/c/b")
                .header("If-None-Match", "*")
                .header("If-Match", "\"0x1\"")
                .content("text/plain", ObjectContent.of("ä"));

        assertThat(StringToSign.ofBlobOrQueue(write, "a", "/c/b"))
                .isEqualTo("PUT\n\n\n2\n\ntext/plain\n\n\n\"0x1\"\n*\n\n\n/a/c/b");
        assertThat(StringToSign.ofBlobOrQueue(write.content("text/plain", ObjectContent.of("")), "a", "/c/b"))
                .startsWith("PUT\n\n\n\n\ntext/plain\n");
    }

    @Test
    @DisplayName("signs the range of a read in its line, the last before the headers of Azure's own")
    void range() {
        StorageRequest read =
                StorageRequest.of("GET", "/c/b").header("Range", "bytes=5-9").header("x-ms-version", "2021-12-02");

        assertThat(StringToSign.ofBlobOrQueue(read, "a", "/c/b"))
                .isEqualTo("GET\n\n\n\n\n\n\n\n\n\n\nbytes=5-9\nx-ms-version:2021-12-02\n/a/c/b");
    }

    @Test
    @DisplayName("signs the verb, the type, the date and the path of a request to a table, and no query")
    void table() {
        StorageRequest request = StorageRequest.of("POST", "/Tables")
                .query("timeout", "20")
                .header("x-ms-date", "Sun, 11 Oct 2009 19:52:39 GMT")
                .header("x-ms-version", "2021-12-02")
                .content("application/json", ObjectContent.of("{}"));

        assertThat(StringToSign.ofTable(request, "testaccount1", "/Tables"))
                .isEqualTo("POST\n\napplication/json\nSun, 11 Oct 2009 19:52:39 GMT\n/testaccount1/Tables");
    }
}
