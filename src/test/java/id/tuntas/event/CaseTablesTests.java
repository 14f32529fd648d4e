package id.tuntas.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** A case that moves takes every row along that carries its territory: an engine update that adds a table is noticed here. */
@SpringBootTest
@ActiveProfiles("test")
class CaseTablesTests {

    /** Carry a tenant, but nothing of a case: definitions, memberships, batches and the case engine that is not used. */
    private static final Set<String> NOT_OF_A_CASE = Set.of(
            "ACT_RE_CASE_DEF",
            "ACT_RE_DEPLOYMENT",
            "ACT_RE_PROCDEF",
            "ACT_RE_CAMFORMDEF",
            "ACT_RE_DECISION_DEF",
            "ACT_RE_DECISION_REQ_DEF",
            "ACT_RU_JOBDEF",
            "ACT_RU_BATCH",
            "ACT_HI_BATCH",
            "ACT_ID_TENANT_MEMBER",
            "ACT_RU_CASE_EXECUTION",
            "ACT_RU_CASE_SENTRY_PART",
            "ACT_HI_CASEINST",
            "ACT_HI_CASEACTINST");

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTableWithATerritoryIsMovedOrKnownNotToBelongToACase() {
        Set<String> withTenant = new TreeSet<>(jdbc.sql("""
                        select upper(table_name) from information_schema.columns
                        where upper(column_name) = 'TENANT_ID_' and upper(table_name) like 'ACT\\_%' escape '\\'""").query(String.class).list());

        Set<String> moved = new TreeSet<>();
        Stream.of(CaseTables.BY_ROOT, CaseTables.BY_INSTANCE, CaseTables.BY_TASK)
                .forEach(moved::addAll);
        moved.add(CaseTables.EXECUTIONS);
        withTenant.removeAll(NOT_OF_A_CASE);
        assertThat(moved).isEqualTo(withTenant);
    }
}
