package id.tuntas.form;

import id.tuntas.sealing.Sealing;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the guard, its net and the retry into the engine. */
@Component
class FormPlugin extends AbstractProcessEnginePlugin {

    private final FormGuard guard;

    FormPlugin(
            Sealing sealing,
            ObjectProvider<CaseNumbers> caseNumbers,
            ObjectProvider<KnownCases> knownCases,
            ObjectProvider<ReadAudit> audit,
            ObjectProvider<FilledField> filled) {
        FormSchemas schemas = new FormSchemas();
        FormCheck check = new FormCheck();
        this.guard = new FormGuard(
                new TaskSubmissions(schemas, check, sealing),
                new StartSubmissions(schemas, check, sealing, caseNumbers, knownCases),
                new FormOpening(schemas, sealing, audit, filled));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> before = copy(engine.getCustomPreCommandInterceptorsTxRequired());
        before.add(0, new CollisionRetry());
        engine.setCustomPreCommandInterceptorsTxRequired(before);

        List<CommandInterceptor> after = copy(engine.getCustomPostCommandInterceptorsTxRequired());
        after.add(guard);
        engine.setCustomPostCommandInterceptorsTxRequired(after);

        List<HistoryEventHandler> handlers = copy(engine.getCustomHistoryEventHandlers());
        handlers.add(new VariableWriteNet());
        engine.setCustomHistoryEventHandlers(handlers);
    }

    private static <T> List<T> copy(List<T> present) {
        return present == null ? new ArrayList<>() : new ArrayList<>(present);
    }
}
