package dev.tern.azure.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.azure.store.BlobListPage.Blob;
import dev.tern.state.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A part of the list of a container")
class BlobListPageTest {

    @Test
    @DisplayName("has names, sizes and ETags, and says where the next part begins; directories are no objects")
    void page() {
        BlobListPage page = read("""
            <?xml version="1.0" encoding="utf-8"?>
            <EnumerationResults ServiceEndpoint="https://acme.blob.core.windows.net/" ContainerName="docs">
              <Prefix>a</Prefix><MaxResults>3</MaxResults>
              <Blobs>
                <Blob><Name>a &amp; b.txt</Name><Properties><Creation-Time>Fri</Creation-Time>
                  <Etag>0x8D96060BDA19D9D</Etag><Content-Length>17555</Content-Length></Properties></Blob>
                <Blob><Name>folder</Name><Properties><ResourceType>directory</ResourceType>
                  <Etag>0x1</Etag><Content-Length>0</Content-Length></Properties></Blob>
                <Blob><Name Encoded="true">a%EF%BF%BF+%2B</Name><Properties>
                  <Etag>"0x2"</Etag><Content-Length>1</Content-Length></Properties><OrMetadata/></Blob>
              </Blobs>
              <NextMarker>2!80!bmV4dA--</NextMarker>
            </EnumerationResults>\
            """);

        assertThat(page)
                .isEqualTo(new BlobListPage(
                        List.of(new Blob("a & b.txt", 17555, "0x8D96060BDA19D9D"), new Blob("a\uffff++", 1, "0x2")),
                        "2!80!bmV4dA--"));
    }

    @Test
    @DisplayName("may be empty, and the last")
    void last() {
        assertThat(read("<EnumerationResults><Blobs/><NextMarker/></EnumerationResults>"))
                .isEqualTo(new BlobListPage(List.of(), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<EnumerationResults><Blobs><Blob><Name>s3cret",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><r><NextMarker>&e;</NextMarker></r>",
                "<r><Blob><Properties><Content-Length>s3cret</Content-Length></Properties></Blob></r>"
            })
    @DisplayName("of another form, or with entities of its own, is not read, and nothing of it is told")
    void garbage(String xml) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> read(xml))
                .withMessage("the container's list cannot be read")
                .withNoCause();
    }

    private static BlobListPage read(String xml) {
        return BlobListPage.read(xml.getBytes(StandardCharsets.UTF_8));
    }
}
