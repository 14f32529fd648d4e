package id.tuntas.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryExpressionsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${currentUser()}",
                "#{currentUser()}",
                "${ currentUserGroups() }",
                "${now()}",
                "${dateTime()}",
                "${dateTime().plusDays(3)}",
                "${dateTime().minusWeeks(1).withTimeAtStartOfDay()}",
                "${dateTime().plusMonths( 2 ).toDate()}"
            })
    void acceptsWhoIAmAndDatesCountedFromNow(String expression) {
        assertThat(QueryExpressions.allowed(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ani",
                "",
                "${kenari.touch()}",
                "${currentUser().class}",
                "${''.class}",
                "${now().class}",
                "${dateTime().getClass()}",
                "${dateTime().plusDays(kenari.touch())}",
                "${currentUser()}${kenari.touch()}",
                "${dateTime().plusDays(99999)}",
                "${execution}",
                "${currentUser() == kenari.touch()}",
                "${now().toDate()}",
                "x${currentUser()}",
                "${currentUser()}\n${kenari.song}"
            })
    void refusesAllElse(String expression) {
        assertThat(QueryExpressions.allowed(expression)).isFalse();
    }
}
