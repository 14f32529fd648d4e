package id.tuntas.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Looks for secrets in texts and bytes, whatever their dress: small or capital letters, UTF-8 or UTF-16, hexadecimal, as part
 * of an address, or inside Base64 at any offset.
 */
final class LeakSearch {

    private static final int HEAD = 6;

    private final Map<String, List<String>> plain = new HashMap<>();
    private final Map<String, List<String>> coded = new HashMap<>();

    LeakSearch(Collection<String> secrets) {
        for (String secret : secrets) {
            add(plain, secret.toLowerCase(Locale.ROOT));
            add(plain, URLEncoder.encode(secret, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
            add(
                    plain,
                    URLEncoder.encode(secret, StandardCharsets.UTF_8)
                            .replace("+", "%20")
                            .toLowerCase(Locale.ROOT));
            add(plain, HexFormat.of().formatHex(bytes(secret)));
            for (int offset = 0; offset < 3; offset++) {
                add(coded, base64(secret, offset));
            }
        }
    }

    boolean findsIn(String text) {
        return finds(plain, text.toLowerCase(Locale.ROOT)) || finds(coded, text);
    }

    /** Without the zero bytes UTF-16 reads like Latin-1. */
    boolean findsIn(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return findsIn(text) || text.indexOf('\0') >= 0 && findsIn(text.replace("\0", ""));
    }

    /** The part of the Base64 text that depends on the secret alone when {@code offset} other bytes come first. */
    private static String base64(String secret, int offset) {
        byte[] shifted = bytes("x".repeat(offset) + secret);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int cut = shifted.length % 3 == 0 ? 0 : 1;
        return text.substring(offset == 0 ? 0 : offset + 1, text.length() - cut);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void add(Map<String, List<String>> index, String secret) {
        List<String> same = index.computeIfAbsent(secret.substring(0, HEAD), head -> new ArrayList<>());
        if (!same.contains(secret)) {
            same.add(secret);
        }
    }

    private static boolean finds(Map<String, List<String>> index, String text) {
        for (int at = 0; at + HEAD <= text.length(); at++) {
            List<String> candidates = index.get(text.substring(at, at + HEAD));
            if (candidates != null) {
                int start = at;
                if (candidates.stream().anyMatch(secret -> text.startsWith(secret, start))) {
                    return true;
                }
            }
        }
        return false;
    }
}
