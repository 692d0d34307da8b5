package dev.tern.aws.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.state.ObjectStore.Facts;
import dev.tern.state.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A list of objects that S3 answered")
class S3ListingTest {
    private static final String PAGE = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>bucket</Name><Prefix>a</Prefix>
        <NextContinuationToken>1ueGcxLPRx1Tr/XYExHnhbYLgveDs2J/wm36Hy4vbOwM=</NextContinuationToken>
        <KeyCount>2</KeyCount><MaxKeys>2</MaxKeys>%s<IsTruncated>true</IsTruncated>
        <Contents><Key>a+b%%2Bc/%%C3%%A4%%0A</Key><LastModified>2014-11-21T19:40:05.000Z</LastModified>
        <ETag>&quot;70ee1738b6b21e2c8a43f3a5ab0eee71&quot;</ETag><Size>5000000000</Size>
        <Owner><ID>x</ID></Owner><StorageClass>STANDARD</StorageClass></Contents>
        <Contents><Key>b</Key><ETag>"0-2"</ETag><Size>0</Size></Contents></ListBucketResult>
        """;

    @Test
    @DisplayName("has each object's key decoded, its size, its version without quotes, and what asks for the rest")
    void page() {
        S3Listing page = read(PAGE.formatted("<EncodingType>url</EncodingType>"));

        assertThat(page.objects())
                .containsExactly(
                        new Facts("a b+c/ä\n", 5_000_000_000L, "70ee1738b6b21e2c8a43f3a5ab0eee71"),
                        new Facts("b", 0, "0-2"));
        assertThat(page.next()).hasValue("1ueGcxLPRx1Tr/XYExHnhbYLgveDs2J/wm36Hy4vbOwM=");
    }

    @Test
    @DisplayName("has keys as they stand where it does not say that they are encoded")
    void plainKeys() {
        assertThat(read(PAGE.formatted("")).objects().get(0).key()).isEqualTo("a+b%2Bc/%C3%A4%0A");
    }

    @Test
    @DisplayName("may be empty and the last")
    void empty() {
        S3Listing page = read("<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>");

        assertThat(page.objects()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    @Test
    @DisplayName("that is no list in XML is a failure that may be over at the next try, and repeats nothing of it")
    void unreadable() {
        for (String text : new String[] {
            "",
            "secret",
            "<a><Size>secret</Size></a>",
            "<Contents>",
            PAGE.formatted("<EncodingType>url</EncodingType>").replace("%0A", "%0")
        }) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> read(text))
                    .withMessage("the store's answer cannot be read")
                    .matches(StoreException::isTemporary);
        }
    }

    @Test
    @DisplayName("never brings in a file that it refers to")
    void externalEntity(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String text = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a><Code>y&x;</Code></a>";

        assertThat(XmlReading.first(text.getBytes(UTF_8), "Code")).doesNotContain("secret");
    }

    @Test
    @DisplayName("or an error in its place has the error's code")
    void code() {
        byte[] error =
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>NoSuchKey</Code><Message>The resource you "
                                + "requested does not exist</Message><Resource>/mybucket/myfoto.jpg</Resource></Error>")
                        .getBytes(UTF_8);

        assertThat(XmlReading.first(error, "Code")).isEqualTo("NoSuchKey");
        assertThat(XmlReading.first("no xml".getBytes(UTF_8), "Code")).isEmpty();
    }

    private static S3Listing read(String text) {
        return S3Listing.read(text.getBytes(UTF_8));
    }
}
