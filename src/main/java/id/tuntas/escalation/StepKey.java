package id.tuntas.escalation;

import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Which step of which case: the same step of two parallel rounds differs by its scope.
 *
 * @param scope id of the activity instance that the step lies in
 */
record StepKey(String processInstanceId, String scope, String activityId) {

    static StepKey of(ExecutionEntity execution, String activityId) {
        return new StepKey(execution.getProcessInstanceId(), execution.getParentActivityInstanceId(), activityId);
    }
}
