package id.tuntas.casefile;

/**
 * The check digit of a case number, by Damm's algorithm: any single wrong digit and any two neighbouring digits swapped are
 * noticed. The table is the totally anti-symmetric quasigroup of order 10 from H. M. Damm's thesis (Marburg 2004).
 */
final class CheckDigit {

    private static final String[] TABLE = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    private CheckDigit() {}

    static char of(CharSequence digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = TABLE[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return (char) ('0' + interim);
    }
}
