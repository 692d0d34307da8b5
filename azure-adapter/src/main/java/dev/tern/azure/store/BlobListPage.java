package dev.tern.azure.store;

import dev.tern.state.StoreException;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of the list of a container.
 *
 * @param blobs in the service's order
 * @param next where the next part begins; empty if this is the last
 * @see <a href="https://learn.microsoft.com/rest/api/storageservices/list-blobs">List Blobs</a>
 */
record BlobListPage(List<Blob> blobs, String next) {
    private static final XMLInputFactory XML = factory();

    /**
     * A blob.
     *
     * @param name as the service has it
     * @param version its ETag without quotes
     */
    record Blob(String name, long size, String version) {}

    /**
     * Reads one.
     *
     * @throws StoreException if it is not of the service's form
     */
    static BlobListPage read(byte[] xml) {
        try {
            return read(XML.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException | NumberFormatException e) {
            // The cause quotes what was read, so nothing is made of it.
            throw StoreException.temporary("the container's list cannot be read", null);
        }
    }

    private static BlobListPage read(XMLStreamReader xml) throws XMLStreamException {
        List<Blob> blobs = new ArrayList<>();
        String next = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("Blob")) {
                    addBlob(xml, blobs);
                } else if (xml.getLocalName().equals("NextMarker")) {
                    next = xml.getElementText();
                }
            }
        }
        return new BlobListPage(blobs, next);
    }

    /** What a hierarchical namespace calls a directory is no object. */
    private static void addBlob(XMLStreamReader xml, List<Blob> blobs) throws XMLStreamException {
        String name = "";
        long size = 0;
        String version = "";
        boolean directory = false;
        while (!(xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("Blob"))) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "Name" -> name = name(xml);
                    case "Content-Length" -> size = Long.parseLong(xml.getElementText());
                    case "Etag" -> version = xml.getElementText().replace("\"", "");
                    case "ResourceType" -> directory = xml.getElementText().equals("directory");
                    default -> {}
                }
            }
        }
        if (!directory) {
            blobs.add(new Blob(name, size, version));
        }
    }

    /** A name that XML has no characters for is percent-encoded, and says so. */
    private static String name(XMLStreamReader xml) throws XMLStreamException {
        boolean encoded = Boolean.parseBoolean(xml.getAttributeValue(null, "Encoded"));
        String name = xml.getElementText();
        return encoded ? URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8) : name;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
