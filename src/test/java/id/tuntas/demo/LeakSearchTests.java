package id.tuntas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A search that finds nothing proves something only if it would have found it. */
class LeakSearchTests {

    private static final String SECRET = "Contoh Melati Jati";

    private final LeakSearch search = new LeakSearch(List.of(SECRET));

    @Test
    void findsTheSecretInEveryDress() {
        assertThat(List.of(
                        "kepada contoh melati jati di tempat",
                        "?nama=Contoh+Melati+Jati",
                        "?nama=Contoh%20Melati%20Jati&x",
                        HexFormat.of().formatHex(bytes("a" + SECRET + "b"))))
                .allMatch(search::findsIn);
    }

    @Test
    void findsTheSecretInsideBase64AtAnyPlace() {
        for (int before = 0; before < 7; before++) {
            for (int after = 0; after < 4; after++) {
                String text = "?".repeat(before) + SECRET + "~".repeat(after);
                assertThat(search.findsIn("x:" + Base64.getEncoder().encodeToString(bytes(text))))
                        .as("%d before, %d after", before, after)
                        .isTrue();
            }
        }
    }

    @Test
    void findsTheSecretInBytes() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            assertThat(search.findsIn(("\u0001" + SECRET).getBytes(charset))).isTrue();
        }
    }

    @Test
    void findsNothingElse() {
        assertThat(search.findsIn("Contoh Melati Mahoni")).isFalse();
        assertThat(search.findsIn(bytes("Contoh Melat"))).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
