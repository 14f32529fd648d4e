package id.tuntas.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XmlGuardTests {

    @Test
    void aPlainFileIsSafe() {
        assertThat(danger("<a><b/></a>")).isEmpty();
    }

    @Test
    void aDoctypeIsRefusedInAnyEncodingAndNotFollowed() {
        String bomb = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";

        assertThat(danger(bomb)).isEqualTo("DOCTYPE");
        assertThat(XmlGuard.danger(
                        ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + bomb).getBytes(StandardCharsets.UTF_16)))
                .contains("DOCTYPE");
    }

    @Test
    void tooManyElementsAreRefused() {
        assertThat(danger("<a>" + "<b/>".repeat(XmlGuard.MAX_ELEMENTS) + "</a>"))
                .isNotEmpty();
    }

    @Test
    void tooDeepNestingIsRefused() {
        assertThat(danger("<a>".repeat(XmlGuard.MAX_DEPTH + 1))).isNotEmpty();
    }

    @Test
    void aFileOverTheSizeLimitIsRefusedUnread() {
        assertThat(XmlGuard.danger(new byte[XmlGuard.MAX_BYTES + 1])).isPresent();
    }

    @Test
    void deeplyNestedFormsAreRefused() {
        assertThat(FormFile.danger(SopFile.of("forms/bersama/x.form", "[".repeat(100))))
                .isPresent();
    }

    private static String danger(String xml) {
        return XmlGuard.danger(xml.getBytes(StandardCharsets.UTF_8)).orElse("");
    }
}
