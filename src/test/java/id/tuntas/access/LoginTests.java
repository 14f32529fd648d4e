package id.tuntas.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class LoginTests {

    @LocalServerPort
    private int port;

    @Test
    void startsAndShowsTheLoginPageInIndonesian() throws Exception {
        var answer = Browser.anonymous(port).get("/masuk");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<html lang=\"id\">", "Nama pengguna", "Kata sandi");
    }
}
