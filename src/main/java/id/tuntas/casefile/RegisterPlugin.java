package id.tuntas.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private final ObjectProvider<StepArrival> arrival;
    private final ObjectProvider<CaseClosing> closing;
    private final ObjectProvider<CaseCancellation> cancellation;

    RegisterPlugin(
            ObjectProvider<StepArrival> arrival,
            ObjectProvider<CaseClosing> closing,
            ObjectProvider<CaseCancellation> cancellation) {
        this.arrival = arrival;
        this.closing = closing;
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
            if (endsTheProcess(scope)
                    && CaseProcesses.isCase(((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey())) {
                outcome(element)
                        .ifPresent(outcome ->
                                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                                        e -> closing.getObject().close(e, outcome)));
            }
        }

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            if (CaseProcesses.isCase(process.getKey())) {
                process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                        e -> cancellation.getObject().notify(e));
            }
        }

        /** An end of the process itself, or of an event sub-process that takes the place of the whole. */
        private boolean endsTheProcess(ScopeImpl scope) {
            return scope instanceof ProcessDefinitionEntity
                    || scope instanceof ActivityImpl around
                            && around.isTriggeredByEvent()
                            && around.getFlowScope() instanceof ProcessDefinitionEntity;
        }

        private Optional<String> outcome(Element end) {
            Element extensions = end.element("extensionElements");
            Element properties = extensions == null ? null : extensions.element(PROPERTIES);
            return properties == null
                    ? Optional.empty()
                    : properties.elements("property").stream()
                            .filter(p -> "hasil".equals(p.attribute("name")))
                            .map(p -> p.attribute("value"))
                            .findFirst();
        }
    }
}
