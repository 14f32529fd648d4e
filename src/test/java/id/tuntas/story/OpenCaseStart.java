package id.tuntas.story;

import id.tuntas.form.FormSchema;
import id.tuntas.form.ValidForms;
import id.tuntas.walk.Desk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Starts a process about an open case from Tasklist, by the number of the case; what is not said is filled in with valid values. */
final class OpenCaseStart {

    private OpenCaseStart() {}

    static ProcessInstance about(
            ProcessInstance openCase,
            String process,
            String user,
            Map<String, Object> answers,
            ProcessEngine engine,
            Desk desk) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        Map<String, Object> given = new HashMap<>(answers);
        given.put("nomorKasusTerkait", openCase.getBusinessKey());
        ProcessInstance[] started = new ProcessInstance[1];
        desk.as(
                user,
                () -> started[0] = engine.getFormService()
                        .submitStartForm(
                                definition, new HashMap<>(ValidForms.valid(startForm(engine, definition), given))));
        return started[0];
    }

    private static FormSchema startForm(ProcessEngine engine, String definition) {
        try (var form = engine.getFormService().getDeployedStartForm(definition)) {
            return FormSchema.parse(form.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
