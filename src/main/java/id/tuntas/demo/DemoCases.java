package id.tuntas.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the invented cases once, through the report and the forms that people use, so that everything is checked, sealed and
 * counted as in real work. The engine's clock stands in the past meanwhile; it is started before the timers are, so nothing
 * else moves. A case that cannot be loaded is left out whole.
 */
@Component
@Profile("demo")
@Order(20)
class DemoCases implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final int REFERENCES = 2;
    private static final int CASES_PER_LINE = 4;

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoCases(ProcessEngine engine, JdbcClient jdbc, TransactionTemplate transaction) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        load();
    }

    /** Loads all of them, or does nothing if there is any case; gives how many were loaded. */
    int load() {
        if (jdbc.sql("select count(*) from case_file").query(Long.class).single() > 0) {
            return 0;
        }
        var start = System.nanoTime();
        var loaded = new Loading(ClockUtil.getCurrentTime().toInstant()).all();
        LOG.info(
                "{} contoh kasus dimuat dalam {} ms",
                loaded,
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return loaded;
    }

    private final class Loading {

        private final Instant now;
        private final List<DemoCase> cases = DemoPlan.cases();
        private final DemoOffice office = new DemoOffice(engine);
        private final Map<String, Duration> arrivals = new HashMap<>();
        private int tried;
        private int loaded;

        Loading(Instant now) {
            this.now = now;
        }

        int all() {
            try {
                cases.subList(0, REFERENCES).forEach(this::load);
                var others = new ArrayList<>(cases.subList(REFERENCES, cases.size()));
                others.sort(Comparator.comparing(this::start));
                others.forEach(this::load);
            } finally {
                ClockUtil.reset();
            }
            return loaded;
        }

        private Instant start(DemoCase demo) {
            var way = demo.leftAt().stream()
                    .map(step -> arrivals.getOrDefault(demo.type() + "/" + step, Duration.ZERO))
                    .max(Comparator.naturalOrder())
                    .orElse(Duration.ZERO);
            return now.minus(demo.since()).minus(way);
        }

        private void load(DemoCase demo) {
            try {
                transaction.executeWithoutResult(status -> new CaseLife(engine, office, demo)
                        .live(start(demo), now)
                        .forEach((step, after) -> arrivals.putIfAbsent(demo.type() + "/" + step, after)));
                loaded++;
            } catch (RuntimeException e) {
                LOG.warn("Contoh kasus {} tidak dapat dimuat dan dilewati", demo.number(), e);
            }
            tried++;
            if (tried % CASES_PER_LINE == 0) {
                LOG.info("Memuat contoh kasus {} dari {}", tried, cases.size());
            }
        }
    }
}
