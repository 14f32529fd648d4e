package id.tuntas.access;

/** The frame of our own few pages: plain HTML, one style sheet, no script. */
final class Html {

    private Html() {}

    /** The caller escapes what it puts into the body. */
    static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="id">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - Tuntas</title>
                <link rel="stylesheet" href="/tuntas/halaman.css">
                <link rel="icon" href="/tuntas/lambang.svg" type="image/svg+xml">
                </head>
                <body>
                <header><img src="/tuntas/lambang.svg" alt="" width="40" height="40"><span>Tuntas</span></header>
                <main>
                %s</main>
                <footer>Penanganan masalah sosial sampai terselesaikan</footer>
                </body>
                </html>
                """.formatted(title, body);
    }
}
