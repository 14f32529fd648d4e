package id.tuntas.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.access.Addresses.Address;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** S1: nothing answers without login but the listed pages, in whatever spelling. */
@HttpTest
class AnonymousTests {

    @LocalServerPort
    private int port;

    @Test
    void nothingAnswersWithoutLoginInAnySpelling() throws IOException {
        var addresses = Addresses.all();
        var wrong = new ArrayList<String>();
        var answers = new TreeMap<Integer, Integer>();
        var tried = 0;
        var spelled = new ArrayList<String>();
        for (var address : addresses) {
            for (var spelling :
                    spellings(address, spelled.contains(address.path())).entrySet()) {
                var answer = RawHttp.send(port, address.method(), spelling.getValue());
                tried++;
                answers.merge(answer.status(), 1, Integer::sum);
                if (!isRefusal(answer)) {
                    wrong.add(answer.status() + " " + address.method() + " " + spelling.getValue());
                }
            }
            spelled.add(address.path());
        }

        System.out.printf("S1 requests tried %d, answers %s, wrong %d%n", tried, answers, wrong.size());
        assertThat(wrong).isEmpty();
    }

    /** A refusal is a client error or the way to the login; an error of the server would mean that something ran. */
    private static boolean isRefusal(RawHttp.Answer answer) {
        if (answer.status() >= 400 && answer.status() < 500) {
            return true;
        }
        var target = answer.header("Location");
        return answer.status() == 302
                && target != null
                && target.matches("(http://localhost(:\\d+)?)?/masuk(\\?berakhir)?");
    }

    private static Map<String, String> spellings(Address address, boolean done) {
        var path = address.path();
        var spellings = new LinkedHashMap<String, String>();
        spellings.put("as is", path);
        if (done) {
            return spellings;
        }
        var last = path.substring(path.lastIndexOf('/') + 1);
        spellings.put("semicolon", path + ";x");
        spellings.put("semicolon inside", path.replaceFirst("^/([^/]+)", "/$1;jsessionid=x"));
        spellings.put("double slash", "/" + path);
        spellings.put("double slash inside", path.replaceFirst("(?<=[^/])/", "//"));
        spellings.put("dot", "/." + path);
        spellings.put("dot inside", path.replaceFirst("(?<=[^/])/", "/./"));
        spellings.put("encoded dot", "/%2e" + path);
        spellings.put("parent", "/masuk/.." + path);
        spellings.put("encoded parent", "/tuntas/%2e%2e" + path);
        spellings.put(
                "encoded slash", path.length() > 1 ? "/" + path.substring(1).replaceFirst("/", "%2f") : "%2f");
        spellings.put("encoded letter", path.length() > 1 ? encoded(path, 1) : "/%20");
        spellings.put("encoded last", last.isEmpty() ? path + "%20" : encoded(path, path.length() - 1));
        spellings.put("encoded twice", path.length() > 1 ? encoded(path, 1).replace("%", "%25") : "/%2520");
        spellings.put(
                "trailing slash", path.endsWith("/") ? path.substring(0, Math.max(1, path.length() - 1)) : path + "/");
        spellings.put("upper case", path.toUpperCase(Locale.ROOT));
        spellings.put("backslash", path.length() > 1 ? "/" + path.substring(1).replaceFirst("/", "\\\\") : "/\\");
        spellings.put("suffix", path + ".css");
        spellings.put("login in query", path + "?/masuk");
        spellings.put("null byte", path + "%00");
        spellings.put("tab", path + "%09");
        return spellings;
    }

    private static String encoded(String path, int at) {
        return path.substring(0, at) + "%" + Integer.toHexString(path.charAt(at)) + path.substring(at + 1);
    }

    @Test
    void theListedPagesAnswer() throws IOException {
        for (var path : List.of("/masuk", "/tuntas/halaman.css", "/tuntas/lambang.svg", "/actuator/health")) {
            assertThat(RawHttp.send(port, "GET", path).status()).as(path).isEqualTo(200);
        }
    }
}
