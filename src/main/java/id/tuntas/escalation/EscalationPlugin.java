package id.tuntas.escalation;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hangs the end of escalations onto every step that can escalate, and the receipts onto the tasks of the ladder. */
@Component
class EscalationPlugin extends AbstractProcessEnginePlugin {

    private static final String LADDER = "eskalasi";
    private static final String OVERDUE = "TenggatLewat";

    private final ObjectProvider<StepEnded> stepEnded;
    private final ObjectProvider<Receipts> receipts;

    EscalationPlugin(ObjectProvider<StepEnded> stepEnded, ObjectProvider<Receipts> receipts) {
        this.stepEnded = stepEnded;
        this.receipts = receipts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new EscalationParseListener());
    }

    private final class EscalationParseListener extends AbstractBpmnParseListener {

        @Override
        public void parseBoundaryTimerEventDefinition(Element element, boolean interrupting, ActivityImpl timer) {
            if (!interrupting && timer.getId().endsWith(OVERDUE)) {
                ActivityImpl scope = (ActivityImpl) timer.getEventScope();
                String step = scope.getId().replace("#multiInstanceBody", "");
                scope.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                        e -> stepEnded.getObject().notify((ExecutionEntity) e, step));
            }
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (LADDER.equals(((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey())) {
                TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addBuiltInTaskListener(
                        TaskListener.EVENTNAME_CREATE, t -> receipts.getObject().offered(t));
                task.addBuiltInTaskListener(
                        TaskListener.EVENTNAME_COMPLETE,
                        t -> receipts.getObject().answered(t));
            }
        }
    }
}
