package id.tuntas.item;

import id.tuntas.access.ModelBean;
import java.util.List;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The step "Beri nomor": the new items of the case get the next numbers, and the multi-instance call behind it starts one
 * procedure for each. Numbers are given once in a case, also when an item is dropped later. Models call it {@code nomoriButir}.
 */
@ModelBean("nomoriButir")
public class ItemNumbers implements JavaDelegate {

    @Override
    public void execute(DelegateExecution list) {
        long last = number(list.getVariable(Item.LAST_NUMBER));
        long more = number(list.getVariable(Item.NEW));
        List<Long> numbers =
                LongStream.rangeClosed(last + 1, last + more).boxed().toList();
        list.setVariable(Item.LAST_NUMBER, last + more);
        // Read by the very next step in the same transaction: nothing has to be stored.
        list.setVariable(Item.NEW_NUMBERS, Variables.objectValue(numbers, true).create());
    }

    private static long number(Object variable) {
        return variable == null ? 0 : ((Number) variable).longValue();
    }
}
