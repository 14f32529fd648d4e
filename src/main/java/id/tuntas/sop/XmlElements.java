package id.tuntas.sop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The plain XML of a BPMN file, where nothing is hidden by a model API that does not know it. */
final class XmlElements {

    private XmlElements() {}

    /** Runs through all elements of a file, with the id of the nearest element that has one. */
    static void walk(BpmnFile file, BiConsumer<Element, String> visit) {
        Document document = (Document) file.model().getDocument().getDomSource().getNode();
        Deque<Element> open = new ArrayDeque<>(List.of(document.getDocumentElement()));
        while (!open.isEmpty()) {
            Element element = open.pop();
            visit.accept(element, idOf(element));
            for (Node child = element.getLastChild(); child != null; child = child.getPreviousSibling()) {
                if (child instanceof Element next) {
                    open.push(next);
                }
            }
        }
    }

    /** Texts with an expression on this element: its attributes, and its own text without that of its children. */
    static List<String> expressions(Element element) {
        List<String> found = new ArrayList<>();
        for (Attr attribute : attributes(element)) {
            if (isExpression(attribute.getValue())) {
                found.add(attribute.getValue());
            }
        }
        if (isExpression(ownText(element))) {
            found.add(ownText(element));
        }
        return found;
    }

    static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        return attributes;
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    private static String idOf(Element element) {
        for (Node node = element; node instanceof Element current; node = node.getParentNode()) {
            if (current.hasAttribute("id") && !current.getLocalName().endsWith("EventDefinition")) {
                return current.getAttribute("id");
            }
        }
        return null;
    }
}
