package id.tuntas.casefile;

import id.tuntas.form.CaseNumbers;
import id.tuntas.region.Regions;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives out case numbers, each once, in the caller's transaction: a report that is rolled back leaves no gap. */
@Component
class CaseNumberSequence implements CaseNumbers {

    private final JdbcClient jdbc;
    private final Regions regions;
    private final TransactionTemplate ownTransaction;

    CaseNumberSequence(JdbcClient jdbc, Regions regions, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.regions = regions;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String next(String region) {
        int year = ClockUtil.getCurrentTime()
                .toInstant()
                .atZone(regions.zone(region))
                .getYear();
        if (increase(region, year) == 0) {
            open(region, year);
            increase(region, year);
        }
        int number = jdbc.sql("select last_number from case_sequence where region = ? and case_year = ?")
                .params(region, year)
                .query(Integer.class)
                .single();
        return CaseNumber.of(region, year, number);
    }

    private int increase(String region, int year) {
        return jdbc.sql("update case_sequence set last_number = last_number + 1 where region = ? and case_year = ?")
                .params(region, year)
                .update();
    }

    /** In a transaction of its own: the loser of two first reports of a year must not lose its whole report. */
    private void open(String region, int year) {
        try {
            ownTransaction.executeWithoutResult(
                    s -> jdbc.sql("insert into case_sequence (region, case_year, last_number) values (?, ?, 0)")
                            .params(region, year)
                            .update());
        } catch (DuplicateKeyException alreadyOpen) {
            // Somebody else's first report of the year opened it a moment earlier.
        }
    }
}
