package id.tuntas.sop;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks at an XML file as a stream before any parser builds a tree of it: no DOCTYPE, not too big, not too deep. */
final class XmlGuard {

    static final int MAX_BYTES = 4 * 1024 * 1024;
    static final int MAX_ELEMENTS = 60_000;
    static final int MAX_DEPTH = 60;

    private XmlGuard() {}

    /** What is unsafe about the file; empty if nothing is, also when it is not well-formed (its reader will say so). */
    static Optional<String> danger(byte[] xml) {
        if (xml.length > MAX_BYTES) {
            return Optional.of("> " + MAX_BYTES + " byte");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return danger(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> danger(XMLStreamReader reader) throws XMLStreamException {
        int elements = 0;
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> {
                    return Optional.of("DOCTYPE");
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // text, comments and instructions are bounded by the size
                }
            }
            if (elements > MAX_ELEMENTS) {
                return Optional.of("> " + MAX_ELEMENTS + " elemen");
            }
            if (depth > MAX_DEPTH) {
                return Optional.of("> " + MAX_DEPTH + " tingkat");
            }
        }
        return Optional.empty();
    }
}
