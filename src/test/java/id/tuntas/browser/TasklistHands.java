package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import id.tuntas.form.FormField;
import id.tuntas.form.FormSchema;
import id.tuntas.form.ValidForms;
import id.tuntas.walk.Hands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

/** The people of a story at their screens: whoever has a step opens it in Tasklist, fills in the form and sends it. */
class TasklistHands implements Hands {

    private static final int MOST_TRIES = 5;

    /** How long form-js lets pass between a keystroke and taking over the text. */
    private static final int TAKES_OVER_MILLIS = 300;

    private final ProcessEngine engine;
    private final Visitor visitor;
    private String atTheScreen = "";

    TasklistHands(ProcessEngine engine, int port) {
        this.engine = engine;
        this.visitor = Visitor.atDesk(port);
    }

    @Override
    public void handIn(Task task, String worker, Map<String, Object> answers) {
        FormSchema schema = schema(task);
        Map<String, Object> valid = ValidForms.valid(schema, known(task), answers);
        sitDown(worker);
        Form form = visitor.openLinkTo(task.getId(), task.getName());
        if (task.getAssignee() == null) {
            visitor.page().locator(".task-details .claim").click();
            assertThat(visitor.page().locator(".task-details .disabled-form")).hasCount(0);
        }
        fill(form, schema.fields(), valid);
        form.complete();
    }

    private void sitDown(String worker) {
        // What a form says of past and future is said of the day on which the story is.
        visitor.page().clock().setSystemTime(ClockUtil.getCurrentTime());
        if (!worker.equals(atTheScreen)) {
            visitor.leave().login(worker);
            atTheScreen = worker;
        }
    }

    /**
     * form-js takes over what is written a moment later; what it draws anew before that loses the text. Nobody types that fast
     * after another field, but a test does: so it looks whether the texts stay.
     */
    private void fill(Form form, List<FormField> fields, Map<?, ?> values) {
        Map<Form.Text, Runnable> written = new LinkedHashMap<>();
        for (FormField field : fields) {
            if (values.containsKey(field.key())) {
                fill(form, field, values.get(field.key()), written);
            }
        }
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            visitor.page().waitForTimeout(TAKES_OVER_MILLIS);
            List<Runnable> lost = written.entrySet().stream()
                    .filter(text -> !text.getKey().stays())
                    .map(Map.Entry::getValue)
                    .toList();
            if (lost.isEmpty()) {
                return;
            }
            lost.forEach(Runnable::run);
        }
        throw new AssertionError("The form does not keep what is written");
    }

    private void fill(Form form, FormField field, Object value, Map<Form.Text, Runnable> written) {
        String key = field.key();
        switch (field.type()) {
            case CHOICE -> form.pick(key, field.choices().indexOf(value));
            case CHECKLIST ->
                ((Iterable<?>) value)
                        .forEach(v -> form.pick(key, field.choices().indexOf(v)));
            case CHECKBOX -> {
                if (Boolean.TRUE.equals(value)) {
                    form.check(key);
                }
            }
            case DATE -> write(form, key, day(value), form::date, written);
            case DATETIME -> {
                write(form, key, day(value), form::date, written);
                form.time(key, value.toString().substring(11, 16));
            }
            case TIME -> form.time(key, value.toString());
            case LIST ->
                fill(form.row(0), field.columns(), (Map<?, ?>)
                        ((Iterable<?>) value).iterator().next());
            default -> write(form, key, value.toString(), form::write, written);
        }
    }

    private static void write(
            Form form, String key, String text, BiConsumer<String, String> write, Map<Form.Text, Runnable> written) {
        write.accept(key, text);
        written.put(form.text(key, text), () -> write.accept(key, text));
    }

    /** @param date as the engine has it, 2026-11-20 */
    private static String day(Object date) {
        String text = date.toString();
        return text.substring(8, 10) + "/" + text.substring(5, 7) + "/" + text.substring(0, 4);
    }

    /** What the case holds in plain text: conditions of the form may ask for it. */
    private Map<String, Object> known(Task task) {
        Map<String, Object> known = new HashMap<>();
        VariableMap variables = engine.getTaskService().getVariablesTyped(task.getId(), false);
        variables.forEach((name, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                known.put(name, value);
            }
        });
        return known;
    }

    private FormSchema schema(Task task) {
        try (InputStream form = engine.getFormService().getDeployedTaskForm(task.getId())) {
            return FormSchema.parse(form.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
