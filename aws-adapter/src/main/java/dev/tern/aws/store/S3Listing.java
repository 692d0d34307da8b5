package dev.tern.aws.store;

import dev.tern.state.ObjectStore.Facts;
import dev.tern.state.StoreException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One answer to a question for the objects in a bucket.
 *
 * @param objects under the keys that they have in the bucket
 * @param next asks for those that follow; empty if there are no more
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html">ListObjectsV2</a>
 */
record S3Listing(List<Facts> objects, Optional<String> next) {

    /**
     * Reads it.
     *
     * @throws StoreException if it cannot be read
     */
    static S3Listing read(byte[] document) {
        try {
            return new Reading().read(XmlReading.reader(document));
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw StoreException.temporary("the store's answer cannot be read", e);
        }
    }

    private static final class Reading {
        private final List<Facts> objects = new ArrayList<>();
        private boolean encoded;
        private String token = "";
        private String key = "";
        private String version = "";
        private long size;

        S3Listing read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    begin(xml.getLocalName(), xml);
                } else if (event == XMLStreamReader.END_ELEMENT
                        && xml.getLocalName().equals("Contents")) {
                    objects.add(new Facts(key, size, version));
                }
            }
            // The encoding may be told after the keys.
            List<Facts> decoded =
                    encoded ? objects.stream().map(Reading::decoded).toList() : List.copyOf(objects);
            return new S3Listing(decoded, Optional.of(token).filter(text -> !text.isEmpty()));
        }

        private void begin(String element, XMLStreamReader xml) throws XMLStreamException {
            switch (element) {
                case "Key" -> key = xml.getElementText();
                case "ETag" -> version = EntityTag.read(xml.getElementText());
                case "Size" -> size = Long.parseLong(xml.getElementText().strip());
                case "NextContinuationToken" -> token = xml.getElementText();
                case "EncodingType" -> encoded = xml.getElementText().equals("url");
                default -> {
                    // Of no concern here.
                }
            }
        }

        private static Facts decoded(Facts object) {
            return new Facts(URLDecoder.decode(object.key(), StandardCharsets.UTF_8), object.size(), object.version());
        }
    }
}
