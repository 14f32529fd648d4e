package id.tuntas.access;

import java.util.regex.Pattern;

/**
 * The expressions that a task query or a stored filter may carry. They have no variables to look at, so this short list
 * is all that a filter needs: who I am, my groups, and a date counted from now.
 */
final class QueryExpressions {

    private static final Pattern WHO = Pattern.compile("[$#]\\{\\s*currentUser(Groups)?\\(\\)\\s*}");
    private static final Pattern WHEN = Pattern.compile("[$#]\\{\\s*(now\\(\\)|dateTime\\(\\)"
            + "(\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months|Years)\\(\\s*\\d{1,4}\\s*\\)"
            + "|\\.withTimeAtStartOfDay\\(\\))*(\\.toDate\\(\\))?)\\s*}");

    private QueryExpressions() {}

    static boolean allowed(String text) {
        return text != null
                && text.length() <= 200
                && (WHO.matcher(text).matches() || WHEN.matcher(text).matches());
    }
}
