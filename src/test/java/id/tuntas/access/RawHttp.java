package id.tuntas.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests exactly as spelled: the JDK client would put strange addresses right. */
final class RawHttp {

    private RawHttp() {}

    static Answer send(int port, String method, String target, String... headers) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            var request = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
            for (var header : headers) {
                request.append(header).append("\r\n");
            }
            if (!method.equals("GET")) {
                request.append("Content-Type: application/json\r\nContent-Length: 2\r\n");
            }
            request.append("Connection: close\r\n\r\n").append(method.equals("GET") ? "" : "{}");
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            var bytes = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(bytes);
            return Answer.of(bytes.toString(StandardCharsets.UTF_8));
        }
    }

    /** Status line, headers and body. */
    record Answer(int status, String head, String body) {

        private static Answer of(String text) {
            var end = text.indexOf("\r\n\r\n");
            var head = end < 0 ? text : text.substring(0, end);
            var status = head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
            return new Answer(status, head, end < 0 ? "" : text.substring(end + 4));
        }

        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).trim())
                    .findFirst()
                    .orElse(null);
        }
    }
}
