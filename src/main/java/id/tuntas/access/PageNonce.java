package id.tuntas.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the web apps a nonce of its own. Camunda 7.24 keeps one nonce for the whole application, so pages
 * loaded at the same time get a header that does not fit their scripts and stay blank.
 */
class PageNonce extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-[^']*'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[^\"]*\"");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new Page(response, nonce());
        chain.doFilter(request, page);
        page.finish();
    }

    /** As long as Camunda's own, so that the length of the page stays right. */
    private static String nonce() {
        var bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static final class Page extends HttpServletResponseWrapper {

        private final String nonce;
        private StringWriter text;
        private PrintWriter writer;

        Page(HttpServletResponse response, String nonce) {
            super(response);
            this.nonce = nonce;
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, POLICY.equalsIgnoreCase(name) ? withNonce(value) : value);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, POLICY.equalsIgnoreCase(name) ? withNonce(value) : value);
        }

        private String withNonce(String policy) {
            return policy == null ? null : IN_HEADER.matcher(policy).replaceAll("'nonce-" + nonce + "'");
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (getContentType() == null || !getContentType().startsWith("text/html")) {
                return super.getWriter();
            }
            if (writer == null) {
                text = new StringWriter();
                writer = new PrintWriter(text);
            }
            return writer;
        }

        /** The page is written at the end, in one piece. */
        void finish() throws IOException {
            if (writer != null) {
                writer.flush();
                super.getWriter().write(IN_PAGE.matcher(text.toString()).replaceAll("nonce=\"" + nonce + "\""));
            }
        }

        @Override
        public void flushBuffer() throws IOException {
            if (writer == null) {
                super.flushBuffer();
            }
        }

        @Override
        public void resetBuffer() {
            super.resetBuffer();
            if (text != null) {
                text.getBuffer().setLength(0);
            }
        }
    }
}
