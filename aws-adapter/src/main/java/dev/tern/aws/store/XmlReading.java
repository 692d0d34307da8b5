package dev.tern.aws.store;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML that a service sent, read without anything that it refers to. */
final class XmlReading {
    private XmlReading() {}

    /** A reader of it that knows no document types and no entities but those of XML itself. */
    static XMLStreamReader reader(byte[] document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(document));
    }

    /** The text of the first element of that name; empty if there is none or this is no XML. */
    static String first(byte[] document, String name) {
        try {
            XMLStreamReader reader = reader(document);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals(name)) {
                    return reader.getElementText();
                }
            }
            return "";
        } catch (XMLStreamException e) {
            return "";
        }
    }
}
