package id.tuntas.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What people see when something is refused, missing or broken: one sentence and a way back; programs get the same as
 * JSON. Never a class name, a message of an exception or a version.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Map<Integer, Text> TEXTS = Map.of(
            400, new Text("Permintaan tidak dapat dibaca", "Periksa alamat atau isian, lalu coba lagi."),
            401, new Text("Anda belum masuk", "Masuk dahulu, lalu coba lagi."),
            403, new Text("Tidak diizinkan", "Anda tidak berhak membuka halaman ini."),
            404, new Text("Tidak ditemukan", "Halaman ini tidak ada, atau sudah dipindahkan."),
            405, new Text("Tidak diizinkan", "Cara memanggil alamat ini tidak didukung."),
            413, new Text("Terlalu besar", "Kiriman ini terlalu besar. Kirim bagian yang lebih kecil."));
    private static final Text OTHER = new Text(
            "Terjadi gangguan", "Data yang sudah disimpan aman. Coba lagi sebentar lagi, atau hubungi administrator.");

    @RequestMapping("/error")
    ResponseEntity<byte[]> error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var text = TEXTS.getOrDefault(status, OTHER);
        var program = isProgram(request);
        var body = program ? json(text) : page(text);
        return ResponseEntity.status(status)
                .contentType(
                        program ? MediaType.APPLICATION_JSON : new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isProgram(HttpServletRequest request) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return path.contains("/api/") || path.contains("/engine-rest") || path.contains("/actuator");
    }

    private static String json(Text text) {
        return "{\"type\":\"Tuntas\",\"message\":\"" + text.title + ". " + text.advice + "\"}";
    }

    private static String page(Text text) {
        return Html.page(text.title, """
                <h1>%s</h1>
                <p>%s</p>
                <p><a class="tombol" href="/">Kembali ke halaman awal</a></p>
                """.formatted(text.title, text.advice));
    }

    private record Text(String title, String advice) {}
}
