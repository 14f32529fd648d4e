package id.tuntas.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hangs the register onto every model that is deployed, so that no model has to say it. The escalations are about a case but
 * are not the case: they leave its row alone.
 */
@Component
class RegisterPlugin extends AbstractProcessEnginePlugin {

    private static final String PROPERTIES = "properties";
    private static final Set<String> NOT_THE_CASE = Set.of("eskalasi");

    private final ObjectProvider<StepArrival> arrival;
    private final ObjectProvider<CaseRegister> register;
    private final ObjectProvider<CaseCancellation> cancellation;

    RegisterPlugin(
            ObjectProvider<StepArrival> arrival,
            ObjectProvider<CaseRegister> register,
            ObjectProvider<CaseCancellation> cancellation) {
        this.arrival = arrival;
        this.register = register;
        this.cancellation = cancellation;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new RegisterParseListener());
    }

    private final class RegisterParseListener extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addBuiltInTaskListener(
                            TaskListener.EVENTNAME_CREATE,
                            task -> arrival.getObject().notify(task));
        }

        @Override
        public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (scope instanceof ProcessDefinitionEntity process && isCase(process.getKey())) {
                outcome(element)
                        .ifPresent(outcome ->
                                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                                        e -> new CaseEnd(register.getObject(), outcome).notify(e)));
            }
        }

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            if (isCase(process.getKey())) {
                process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                        e -> cancellation.getObject().notify(e));
            }
        }

        private boolean isCase(String key) {
            return !NOT_THE_CASE.contains(key);
        }

        private Optional<Outcome> outcome(Element end) {
            Element extensions = end.element("extensionElements");
            Element properties = extensions == null ? null : extensions.element(PROPERTIES);
            return properties == null
                    ? Optional.empty()
                    : properties.elements("property").stream()
                            .filter(p -> "hasil".equals(p.attribute("name")))
                            .map(p -> Outcome.valueOf(p.attribute("value")))
                            .findFirst();
        }
    }
}
