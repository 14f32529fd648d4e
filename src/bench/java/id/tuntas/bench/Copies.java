package id.tuntas.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Many open cases out of a few real ones, by INSERT ... SELECT inside PostgreSQL. Copied are all rows of the running
 * instances (executions, tasks, candidates, variables, timers), the historic instances and tasks, and the register, each
 * with ids, number, companion and region of its own and with times spread over two weeks. Not copied: other history, byte
 * arrays (shared with the original), keys and person hashes; nothing that the inbox reads. The last 8 characters of a new
 * id are the number of the copy, where the original has the constant end of a node's time-based ids.
 */
final class Copies {

    private static final String MODEL_COMPANION = "pendamping1";
    private static final String MODEL_REGION = "3573";

    /** Table, and the column by which a row belongs to an instance. */
    private static final List<Map.Entry<String, String>> TABLES = List.of(
            Map.entry("act_ru_execution", "proc_inst_id_"),
            Map.entry("act_ru_task", "proc_inst_id_"),
            Map.entry("act_ru_identitylink", "task_id_"),
            Map.entry("act_ru_variable", "proc_inst_id_"),
            Map.entry("act_ru_job", "process_instance_id_"),
            Map.entry("act_ru_event_subscr", "proc_inst_id_"),
            Map.entry("act_hi_procinst", "proc_inst_id_"),
            Map.entry("act_hi_taskinst", "proc_inst_id_"));

    private static final Set<String> IDS = Set.of(
            "id_",
            "execution_id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "parent_id_",
            "super_exec_",
            "super_process_instance_id_",
            "act_inst_id_",
            "task_id_",
            "var_scope_");
    private static final Set<String> TIMES = Set.of("create_time_", "due_date_", "duedate_", "follow_up_date_");

    private final Connection connection;
    private final List<String> models;
    // The originals end in a small number themselves.
    private int made = 1000;

    /**
     * @param models numbers of the real cases, open, of the companion pendamping1
     */
    Copies(Connection connection, List<String> models) throws SQLException {
        this.connection = connection;
        this.models = List.copyOf(models);
        run("create table bench_copy (n int primary key, model text, number text, companion text, region text)");
        run("create table bench_row (id text primary key, model text)");
        run("insert into bench_row select proc_inst_id_, business_key_ from act_hi_procinst where business_key_ in ("
                + quoted() + ") and end_time_ is null");
        run(
                "insert into bench_row select t.id_, r.model from act_ru_task t join bench_row r on r.id = t.proc_inst_id_");
    }

    /** Copies for the companion of the originals, until they have exactly this many open tasks. */
    void fillInbox(int tasks) throws SQLException {
        int own = number("select count(*) from act_ru_task where assignee_ = '" + MODEL_COMPANION + "'");
        int first = made;
        List<String> chosen = new ArrayList<>();
        while (own < tasks) {
            int before = own;
            for (String model : models) {
                int ofModel = number("select count(*) from act_ru_task t join bench_row r on r.id = t.proc_inst_id_"
                        + " where r.model = '" + model + "' and assignee_ = '" + MODEL_COMPANION + "'");
                if (ofModel > 0 && own + ofModel <= tasks) {
                    chosen.add(model);
                    own += ofModel;
                }
            }
            if (own == before) {
                throw new IllegalStateException("No model with one task among " + models);
            }
        }
        for (String model : chosen) {
            copy("values (" + ++made + ", '" + model + "', '" + MODEL_COMPANION + "', '" + MODEL_REGION + "')");
        }
        multiply(first);
    }

    /** Copies for all other companions in turn, until this many cases are open. */
    void fill(int cases) throws SQLException {
        int first = made;
        int wanted = cases - number("select count(*) from case_file where closed_at is null");
        made += wanted;
        copy("select n, (array[" + quoted() + "])[1 + n % " + models.size() + "], s.user_id, s.region"
                + " from generate_series(" + (first + 1) + ", " + made + ") n join ("
                + "select user_id, region, row_number() over (order by user_id) - 1 as place, count(*) over () as many"
                + " from staff where role = 'pendamping' and length(region) = 4 and user_id <> '" + MODEL_COMPANION
                + "') s on s.place = n % s.many");
        multiply(first);
        int open = number("select count(*) from case_file where closed_at is null");
        if (open != cases) {
            throw new IllegalStateException(open + " cases are open instead of " + cases);
        }
    }

    /** What stands in the tables that the inbox reads. */
    String size() throws SQLException {
        return "%d open cases, %d open tasks, %d variables, %d timers"
                .formatted(
                        number("select count(*) from case_file where closed_at is null"),
                        number("select count(*) from act_ru_task"),
                        number("select count(*) from act_ru_variable"),
                        number("select count(*) from act_ru_job"));
    }

    private void copy(String rows) throws SQLException {
        run("insert into bench_copy select n, model, region || '-26-' || (500000 + n) || '-0', companion, region from ("
                + rows + ") as x (n, model, companion, region)");
    }

    private void multiply(int after) throws SQLException {
        for (var table : TABLES) {
            insert(table.getKey(), "join bench_row r on r.id = o." + table.getValue(), after);
        }
        insert("case_file", "join (select distinct model from bench_row) r on r.model = o.case_number", after);
        run("analyze");
    }

    private void insert(String table, String models, int after) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (PreparedStatement columns = connection.prepareStatement(
                "select column_name, data_type from information_schema.columns where table_name = ?")) {
            columns.setString(1, table);
            ResultSet found = columns.executeQuery();
            while (found.next()) {
                names.add(found.getString(1));
                values.add(value(found.getString(1), found.getString(2)));
            }
        }
        run("insert into " + table + " (" + String.join(", ", names) + ") select " + String.join(", ", values)
                + " from " + table + " o " + models + " join bench_copy c on c.model = r.model where c.n > " + after);
    }

    private static String value(String column, String type) {
        String old = "o." + column;
        if (IDS.contains(column) || column.equals("process_instance_id")) {
            return "left(%s, length(%s) - 8) || lpad(c.n::text, 8, '0')".formatted(old, old);
        }
        if (TIMES.contains(column)) {
            return old + " + (c.n % 20160) * interval '1 minute'";
        }
        return type.startsWith("character")
                ? "case %s when c.model then c.number when '%s' then c.companion when '%s' then c.region else %s end"
                        .formatted(old, MODEL_COMPANION, MODEL_REGION, old)
                : old;
    }

    private String quoted() {
        return "'" + String.join("', '", models) + "'";
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }
}
